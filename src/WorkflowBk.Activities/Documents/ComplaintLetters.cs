using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Documents;

/// <summary>What the letters about a complaint say besides what every letter says.</summary>
internal sealed class ComplaintLetters(IComplaintStore complaints, IStaffDirectory staff)
{
    /// <summary>Adds the complaint that a process is about; does nothing when it is about none.</summary>
    public async Task AddAsync(
        Dictionary<string, object?> model, Guid complaintId, Case theCase, LanguageForm language, CancellationToken cancellationToken)
    {
        if (await complaints.FindAsync(complaintId, cancellationToken) is not { } complaint)
            return;
        var facts = complaint.Facts;
        model["complainant"] = facts.Complainant;
        model["complaint_received"] = PlainWords.Date(facts.ReceivedOn, language);
        model["complaint_due"] = PlainWords.Date(complaint.Period.Due, language);
        model["complaint_is_late"] = complaint.IsLate;
        model["complaint_words"] = facts.OwnWords;
        model["decided_on"] = PlainWords.Date(OsloTime.DateIn(complaint.Against.DecidedAt), language);
        model["decision_reason"] = complaint.Against.Reason;
        model["late_reason"] = complaint.Late?.Reason;
        model["review_reason"] = complaint.Review?.Reason;
        model["gives_coordinator"] = theCase.Decision?.GivesCoordinator ?? false;
        model["child_coordinator"] = theCase.Decision?.Outcome == Domain.Decisions.DecisionOutcome.ChildCoordinator;
        AddAppeal(model, complaint.Appeal, language);
        var signer = complaint.Appeal?.RecordedBy ?? complaint.Review?.By ?? complaint.Late?.By ?? complaint.RegisteredBy;
        model["signed_by"] = (await staff.FindAsync(signer, cancellationToken))?.Name;
    }

    private static void AddAppeal(Dictionary<string, object?> model, AppealAnswer? appeal, LanguageForm language)
    {
        if (appeal is null)
            return;
        model["appeal_date"] = PlainWords.Date(appeal.AnsweredOn, language);
        model["appeal_reason"] = appeal.Reason;
        model["appeal_stands"] = appeal.Outcome == AppealOutcome.DecisionStands;
        model["appeal_sent_back"] = appeal.Outcome == AppealOutcome.SentBack;
    }
}
