using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Reviews;

/// <summary>The family's year is gone through together with the family.</summary>
[Activity("Bk.YearlyReview", DisplayName = "Gå gjennom året", Category = "Gjennomgang", Description = "Behovet, koordinatoren, omfanget, samtykkene og planen, og hvordan familien selv ser det.")]
[Outcomes(
    nameof(ReviewOutcome.GoesOn), nameof(ReviewOutcome.ChangesWanted), nameof(ReviewOutcome.NeedOver),
    DisplayNames = ["Fortsetter som før", "Noe skal endres", "Behovet er over"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class YearlyReviewTask(TaskDesk desk, IReviewStore reviews, IAppointmentStore appointments)
    : ReviewTask<ReviewAnswer>(desk, reviews, appointments)
{
    protected override string TaskType => TaskTypes.YearlyReview;

    protected override Result<string> Apply(ActivityContext context, Case theCase, YearlyReview review, Guid actor, ReviewAnswer answer)
    {
        var recorded = review.Record(
            new ReviewFindings(
                answer.NeedStands, answer.NeedReason, answer.CoordinatorRight, answer.CoordinatorNote, answer.ScopeRight, answer.ScopeNote,
                answer.ConsentsCurrent, answer.ConsentsNote, answer.HasPlan, answer.PlanRevisedOn, answer.NoPlanReason, answer.FamilyView,
                answer.TalkedOn, answer.InterpreterPresent, answer.Outcome, answer.Changes, actor, context.Now),
            theCase.Language);
        return recorded.Succeeded ? answer.Outcome.ToString() : Result<string>.Fail(recorded.Problems);
    }
}
