using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits for a length of time.</summary>
[Activity("Elsa.Delay", DisplayName = "Vent en stund", Category = "Flyt", Description = "Venter en bestemt tid.")]
internal sealed class Delay : IResumableActivity
{
    [Input(DisplayName = "Hvor lenge", Description = "dager.timer:minutter:sekunder, for eksempel 14.00:00:00", Required = true)]
    public TimeSpan TimeSpan { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Timer, "Elsa.Delay", context.Now + TimeSpan);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);
}
