using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Reviews;

/// <summary>
/// What the review asked for is set going: another coordinator, a new plan, a transition, or the end. Each has a process of its
/// own, which a person begins; the review only sees to it that somebody does.
/// </summary>
[Activity("Bk.FollowUpReview", DisplayName = "Følg opp gjennomgangen", Category = "Gjennomgang", Description = "Viser hvor endringene settes i gang, og spør hva som er gjort.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class ReviewFollowUpTask(TaskDesk desk, IReviewStore reviews, IAppointmentStore appointments)
    : ReviewTask<ReviewFollowUpAnswer>(desk, reviews, appointments)
{
    protected override string TaskType => TaskTypes.ReviewFollowUp;

    protected override Result<string> Apply(ActivityContext context, Case theCase, YearlyReview review, Guid actor, ReviewFollowUpAnswer answer)
    {
        var followed = review.FollowUp(answer.FollowedUp, context.Now);
        return followed.Succeeded ? "Done" : Result<string>.Fail(followed.Problems);
    }
}
