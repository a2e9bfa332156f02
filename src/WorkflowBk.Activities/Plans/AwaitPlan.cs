using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Plans;

/// <summary>Waits until something is to be done with the plan: the family is asked again, or the plan is looked at. When the day is moved, it waits anew.</summary>
[Activity("Bk.AwaitPlan", DisplayName = "Vent til planen skal ses på", Category = "Individuell plan", Description = "Venter til familien skal spørres igjen, eller til planen skal gås gjennom. Flyttes dagen, flyttes ventingen.")]
internal sealed class AwaitPlan(IPlanStore plans) : IResumableActivity
{
    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "Uker før", Description = "Hvor mange uker før dagen det går videre, så det blir tid til å gjøre seg klar.")]
    public int WeeksBefore { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => WaitAsync(context);

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => WaitAsync(context);

    private async ValueTask<ActivityResult> WaitAsync(ActivityContext context)
    {
        foreach (var earlier in context.Waits.ToList())
            context.StopWaitingFor(earlier);
        var plan = await plans.PlanAsync(context);
        var day = plan.NextLook ?? throw new InvalidOperationException("The plan has no day to wait for: the family must have answered, and the plan must be made.");
        var start = plan.Stage == PlanStage.Followed ? day.AddDays(-7 * WeeksBefore) : day;
        if (start <= OsloTime.DateIn(context.Now))
            return ActivityResult.Done;
        context.WaitFor(WaitKind.Timer, "plan", OsloTime.At(start, _morning));
        context.WaitFor(WaitKind.Event, WatchPlan.MovedEvent);
        return ActivityResult.Waiting;
    }
}
