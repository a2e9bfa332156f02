using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Stands beside the whole plan: its day can be moved at any time, and it can be given up.</summary>
[Activity("Bk.WatchTransition", DisplayName = "Dagen flyttes, eller planen faller bort", Category = "Overganger", Description = "Står ved siden av planen. Dagen kan flyttes når som helst. Faller overgangen bort, går det videre herfra.")]
[Outcomes("Dropped", DisplayNames = ["Overgangen faller bort"])]
internal sealed class WatchTransition(ITransitionStore transitions) : IResumableActivity, ICancellableActivity
{
    /// <summary>The event that brings a change.</summary>
    public const string ChangeEvent = "transition-changed";

    /// <summary>The event that tells the plan's own steps that the day is another one.</summary>
    public const string MovedEvent = "transition-moved";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Event, ChangeEvent);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var change = TaskAnswers.Read<TransitionChange>(signal.Payload);
        // The child can have several plans, and each of them hears of it.
        if (change.PlanId == context.InstanceId)
        {
            var plan = await transitions.PlanAsync(context);
            Guid? by = Guid.TryParse(context.Actor, out var staff) ? staff : null;
            var changed = change.To is null ? plan.Drop(change.Reason, context.Now) : plan.MoveDay(change.To, change.Reason, by, context.Now);
            if (!changed.Succeeded)
                return changed.ToRejection();
            if (!plan.IsOpen)
            {
                context.Publish(FollowMeasure.OriginGoneEvent, TaskAnswers.Write(plan.Id));
                return ActivityResult.Outcome("Dropped");
            }

            context.Publish(MovedEvent, onlyHere: true);
        }

        context.WaitFor(WaitKind.Event, ChangeEvent);
        return ActivityResult.Waiting;
    }

    /// <summary>However the process ends, nobody carries the plan after it.</summary>
    public async ValueTask CancelAsync(ActivityContext context) =>
        (await transitions.FindAsync(context.InstanceId, context.CancellationToken))?.FallAway(context.Now);
}
