using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Cases;

/// <summary>
/// One family's road from the first contact to an appointed coordinator. It holds what is known and decided; which step
/// comes next is the workflow's affair.
/// </summary>
public sealed partial class Case
{
    private Case() { }

    public Guid Id { get; private set; }

    public string Reference { get; private set; } = "";

    public CasePhase Phase { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who answers for the case from day to day; nobody until somebody has taken the first contact.</summary>
    public Guid? CaseworkerId { get; private set; }

    public Inquiry Inquiry { get; private set; } = null!;

    public Child Child { get; private set; } = null!;

    public LanguageNeeds Language { get; private set; } = null!;

    public IReadOnlyList<Contact> Contacts { get; private set; } = [];

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    /// <summary>Times the family was tried and not reached, the oldest first.</summary>
    public IReadOnlyList<ContactAttempt> ContactAttempts { get; private set; } = [];

    /// <summary>The family's own answer; <c>null</c> until it has given one, or when it got in touch itself.</summary>
    public FamilyYes? FamilyYes { get; private set; }

    public FirstContact? FirstContact { get; private set; }

    public Assessment? Assessment { get; private set; }

    /// <summary>Assessments before the present one, the oldest first.</summary>
    public IReadOnlyList<Assessment> EarlierAssessments { get; private set; } = [];

    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];

    public InvestigationSummary? Summary { get; private set; }

    public Decision? Decision { get; private set; }

    /// <summary>Decisions that no longer stand, the oldest first. They are evidence, and are never thrown away.</summary>
    public IReadOnlyList<Decision> PreviousDecisions { get; private set; } = [];

    /// <summary>What second readers have said, the oldest first.</summary>
    public IReadOnlyList<DecisionReview> DecisionReviews { get; private set; } = [];

    public FirstMeeting? FirstMeeting { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>The child is in palliative care: somebody must be there at once, while the assessment goes on.</summary>
    public bool IsPalliative => Inquiry.IsPalliative || FirstContact is { IsPalliative: true };

    /// <summary>Opens a case from an inquiry; fails with the reasons of <see cref="InquiryRules"/>.</summary>
    public static Result<Case> Open(Guid id, string reference, Inquiry inquiry)
    {
        var check = InquiryRules.Check(inquiry);
        if (!check.Succeeded)
            return Result<Case>.Fail(check.Problems);
        return new Case
        {
            Id = id,
            Reference = reference,
            Phase = CasePhase.Inquiry,
            OpenedAt = inquiry.ReceivedAt,
            Inquiry = inquiry,
            Child = inquiry.Child,
            Language = inquiry.Language,
            Contacts = [FirstContactOf(inquiry)],
        };
    }

    /// <summary>Phases only go forward; a case that is sent back keeps the phase it had reached.</summary>
    public void Enter(CasePhase phase)
    {
        if (phase > Phase)
            Phase = phase;
    }

    /// <summary>The family meets one caseworker: whoever took the first step goes on, until somebody else is given the case.</summary>
    public void GiveTo(Guid caseworkerId) => CaseworkerId = caseworkerId;

    public void Close(DateTimeOffset at)
    {
        Phase = CasePhase.Completed;
        ClosedAt ??= at;
    }

    /// <summary>Until the family itself has been spoken with, the sender is the one to keep informed.</summary>
    private static Contact FirstContactOf(Inquiry inquiry) => new(
        Guid.CreateVersion7(),
        inquiry.Sender.Name,
        inquiry.Sender.Relation switch
        {
            SenderRelation.Parent => ContactRelation.Parent,
            SenderRelation.YoungPerson => ContactRelation.YoungPerson,
            _ => ContactRelation.Other,
        },
        inquiry.Sender.PreferredWay,
        inquiry.Sender.Phone,
        inquiry.Sender.Email,
        inquiry.Sender.PostalAddress,
        inquiry.Language.Written);
}
