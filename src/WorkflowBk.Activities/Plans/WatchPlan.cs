using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Plans;

/// <summary>Stands beside the whole plan: it can be looked at sooner at any time, and it can be ended.</summary>
[Activity("Bk.WatchPlan", DisplayName = "Planen ses på før, eller avsluttes", Category = "Plan", Description = "Står ved siden av planen. Familien kan ønske at den blir sett på før. Avsluttes planen, går det videre herfra.")]
[Outcomes("Ended", DisplayNames = ["Planen er avsluttet"])]
internal sealed class WatchPlan(IPlanStore plans) : IResumableActivity, ICancellableActivity
{
    /// <summary>The event that brings a change.</summary>
    public const string ChangeEvent = "plan-changed";

    /// <summary>The event that tells the plan's own steps that the day is another one.</summary>
    public const string MovedEvent = "plan-moved";

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Event, ChangeEvent);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public async ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        var change = TaskAnswers.Read<PlanChange>(signal.Payload);
        if (change.PlanId == context.InstanceId)
        {
            var plan = await plans.PlanAsync(context);
            Guid? by = Guid.TryParse(context.Actor, out var staff) ? staff : null;
            var changed = change.Kind == PlanChangeKind.Ended
                ? plan.End(change.Reason, by, context.Now)
                : plan.BringForward(change.Reason, by, context.Now);
            if (!changed.Succeeded)
                return changed.ToRejection();
            if (!plan.IsOpen)
            {
                context.Publish(FollowMeasure.OriginGoneEvent, TaskAnswers.Write(plan.Id));
                return ActivityResult.Outcome("Ended");
            }

            context.Publish(MovedEvent, onlyHere: true);
        }

        context.WaitFor(WaitKind.Event, ChangeEvent);
        return ActivityResult.Waiting;
    }

    /// <summary>However the process ends, nobody carries the plan after it.</summary>
    public async ValueTask CancelAsync(ActivityContext context) =>
        (await plans.FindAsync(context.InstanceId, context.CancellationToken))?.FallAway(context.Now);
}
