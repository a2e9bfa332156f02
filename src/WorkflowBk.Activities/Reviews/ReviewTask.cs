using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Reviews;

/// <summary>A step of a review that a person does: whoever follows the family.</summary>
internal abstract class ReviewTask<TAnswer>(TaskDesk desk, IReviewStore reviews, IAppointmentStore appointments) : HumanTaskActivity<TAnswer>(desk)
{
    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        await AskAsync(context, await AudienceAsync(context), context.InstanceId);
        return ActivityResult.Waiting;
    }

    /// <summary>However the process ends, nobody carries the review after it.</summary>
    public override async ValueTask CancelAsync(ActivityContext context)
    {
        await base.CancelAsync(context);
        (await reviews.FindAsync(context.InstanceId, context.CancellationToken))?.FallAway(context.Now);
    }

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context) =>
        await appointments.AudienceOfCoordinatorAsync(Guid.Parse(context.CorrelationId), context.CancellationToken);

    protected sealed override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TAnswer answer) => Apply(
        context,
        theCase,
        await reviews.FindAsync(context.InstanceId, context.CancellationToken)
            ?? throw new InvalidOperationException("The process has no review: it must begin with Bk.RegisterReview."),
        actor,
        answer);

    protected abstract Result<string> Apply(ActivityContext context, Case theCase, YearlyReview review, Guid actor, TAnswer answer);
}
