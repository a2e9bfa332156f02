using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Reviews;

/// <summary>Raises the review that the workflow was started for.</summary>
[Activity(ReviewDesk.FirstStep, DisplayName = "Årlig gjennomgang begynner", Category = "Gjennomgang", Description = "Oppretter gjennomgangen av familiens år.")]
internal sealed class RegisterReview(TaskDesk desk, IReviewStore reviews) : IEntryActivity
{
    /// <summary>The workflow input that holds the day.</summary>
    public const string ReviewInput = "review";

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        // The process and the review have one id, so that every step of it finds its own.
        reviews.Add(new YearlyReview(
            context.InstanceId, theCase.Id, TaskAnswers.Read<ReviewStart>(context.WorkflowInput(ReviewInput)).Day, context.Now));
        return ActivityResult.Done;
    }
}
