using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Complaints;

/// <summary>The body of appeal's answer is written down when it comes.</summary>
[Activity("Bk.RecordAppealAnswer", DisplayName = "Svar fra Statsforvalteren", Category = "Klage", Description = "Venter til svaret kommer, og skriver det inn.")]
[Outcomes(
    nameof(AppealOutcome.DecisionStands), nameof(AppealOutcome.Changed), nameof(AppealOutcome.SentBack),
    DisplayNames = ["Avgjørelsen står", "Endret", "Sendt tilbake"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class RecordAppealAnswerTask(TaskDesk desk, IComplaintStore complaints)
    : ComplaintTask<AppealAnswerGiven>(desk, complaints)
{
    protected override string TaskType => TaskTypes.RecordAppealAnswer;

    protected override Result<string> Apply(
        ActivityContext context, Case theCase, Complaint complaint, Guid actor, AppealAnswerGiven answer)
    {
        var applied = complaint.RecordAppeal(answer.Outcome, answer.AnsweredOn, answer.Reason, actor, context.Now);
        if (applied.Succeeded)
        {
            applied = answer.Outcome switch
            {
                // Who writes it down has not decided it: there is nothing for them to be impartial about.
                AppealOutcome.Changed => Redecide(context, theCase, answer.NewDecision, answer.Reason, impartial: true, actor),
                AppealOutcome.SentBack => theCase.SetDecisionAside(),
                _ => Result.Ok,
            };
        }

        return applied.Succeeded ? answer.Outcome.ToString() : Result<string>.Fail(applied.Problems);
    }
}
