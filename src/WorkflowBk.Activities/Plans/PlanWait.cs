using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Plans;

/// <summary>Waits for a day of the plan. When the day is moved, it waits anew.</summary>
internal abstract class PlanWait(IPlanStore plans) : IResumableActivity
{
    private static readonly TimeOnly _morning = new(8, 0);

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => WaitAsync(context);

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => WaitAsync(context);

    /// <summary>When it goes on, and by which outcome.</summary>
    protected abstract (DateOnly On, string Outcome) Next(IndividualPlan plan, DateOnly day);

    private async ValueTask<ActivityResult> WaitAsync(ActivityContext context)
    {
        foreach (var earlier in context.Waits.ToList())
            context.StopWaitingFor(earlier);
        var plan = await plans.PlanAsync(context);
        var day = plan.NextLook ?? throw new InvalidOperationException("The plan has no day to wait for: the family must have answered, and the plan must be made.");
        var (on, outcome) = Next(plan, day);
        if (on <= OsloTime.DateIn(context.Now))
            return ActivityResult.Outcome(outcome);
        context.WaitFor(WaitKind.Timer, "plan", OsloTime.At(on, _morning));
        context.WaitFor(WaitKind.Event, WatchPlan.MovedEvent);
        return ActivityResult.Waiting;
    }
}
