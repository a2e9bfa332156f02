using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Waits for a point of the transition. When the day is moved, it waits for that point anew.</summary>
[Activity("Bk.AwaitTransition", DisplayName = "Vent til overgangen", Category = "Overganger", Description = "Venter til planleggingen skal begynne, til dagen nærmer seg, til dagen selv, eller til en tid etter. Flyttes dagen, flyttes ventingen.")]
internal sealed class AwaitTransition(ITransitionStore transitions, TransitionRules rules) : IResumableActivity
{
    private static readonly TimeOnly _morning = new(8, 0);

    [Input(DisplayName = "Tidspunkt", Required = true)]
    public TransitionMoment Moment { get; set; }

    [Input(DisplayName = "Uker før eller etter", Description = "Hvor mange uker før eller etter dagen.")]
    public int Weeks { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => WaitAsync(context);

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => WaitAsync(context);

    private async ValueTask<ActivityResult> WaitAsync(ActivityContext context)
    {
        foreach (var earlier in context.Waits.ToList())
            context.StopWaitingFor(earlier);
        var day = (await transitions.PlanAsync(context)).DayOf(Moment, Weeks, rules);
        if (day <= OsloTime.DateIn(context.Now))
            return ActivityResult.Done;
        context.WaitFor(WaitKind.Timer, "transition", OsloTime.At(day, _morning));
        context.WaitFor(WaitKind.Event, WatchTransition.MovedEvent);
        return ActivityResult.Waiting;
    }
}
