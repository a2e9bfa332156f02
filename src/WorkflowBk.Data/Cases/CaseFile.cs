using WorkflowBk.Data.CaseWork;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Cases;

/// <summary>All that is known of one case, for somebody who answers for it.</summary>
/// <param name="Tasks">Open and done, the oldest first.</param>
/// <param name="Appointments">The oldest first.</param>
/// <param name="Documents">The newest first.</param>
/// <param name="Notices">The newest first.</param>
/// <param name="Journal">What the processes have done, in order.</param>
/// <param name="Staff">Everybody who works in the municipality, by id.</param>
/// <param name="Services">Every service, by id.</param>
public sealed record CaseFile(
    Case Case,
    IReadOnlyList<CaseMember> Members,
    IReadOnlyList<CaseTask> Tasks,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<Appointment> Appointments,
    IReadOnlyList<CaseDocument> Documents,
    IReadOnlyList<CaseNotice> Notices,
    IReadOnlyList<CaseProcess> Processes,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyDictionary<Guid, StaffMember> Staff,
    IReadOnlyDictionary<Guid, Service> Services)
{
    /// <summary>What has been sent to contributors without an account, the newest first.</summary>
    public IReadOnlyList<CaseNotice> ContributorNotices { get; init; } = [];

    /// <summary>What people have added beside the process.</summary>
    public CaseWorkLog Work { get; init; } = CaseWorkLog.Empty;
}

/// <summary>A human task without what is being typed in it: a draft is its writer's own until the task is done.</summary>
public sealed record CaseTask(
    Guid Id,
    string Type,
    TaskTexts Texts,
    StaffRole Role,
    Guid? ServiceId,
    Guid? AssigneeId,
    Guid? SubjectId,
    DateTimeOffset CreatedAt,
    TaskState State,
    Guid? CompletedBy,
    DateTimeOffset? CompletedAt,
    string? Outcome,
    string? Form,
    string? FormAnswers)
{
    /// <summary>What belongs to a task that somebody has made beside the process; <c>null</c> for one of the process.</summary>
    public AdHocFacts? AdHoc { get; init; }

    public Guid? DelegatedById { get; init; }
}

/// <summary>What is special about an ad hoc task.</summary>
/// <param name="Result">What came of it.</param>
public sealed record AdHocFacts(Guid CreatedBy, string? Result, Guid? CancelledBy, DateTimeOffset? CancelledAt, string? CancelReason);

/// <summary>A document that has been issued, without its text.</summary>
public sealed record CaseDocument(Guid Id, string Template, string Title, LanguageForm Language, DateTimeOffset IssuedAt);

/// <summary>A notice and how far it has come, without its text.</summary>
public sealed record CaseNotice(
    Guid Id,
    string Template,
    string RecipientName,
    string Subject,
    DateTimeOffset CreatedAt,
    NoticeState State,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    DateTimeOffset? SentAt,
    DateOnly? PostedOn,
    DateTimeOffset? ReadAt,
    string? LastError);

/// <summary>A process of the case, and the version of the workflow it follows.</summary>
public sealed record CaseProcess(WorkflowInstance Instance, WorkflowVersion Version)
{
    /// <summary>Versions it may have followed before; empty unless it was moved.</summary>
    public IReadOnlyList<WorkflowVersion> Earlier { get; init; } = [];
}
