using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Changes;

/// <summary>Waits for the new coordinator's first day.</summary>
[Activity("Bk.AwaitFirstDay", DisplayName = "Vent til første dag", Category = "Bytte", Description = "Venter til dagen den nye koordinatoren begynner.")]
internal sealed class AwaitFirstDay(IChangeStore changes) : IResumableActivity
{
    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var change = await changes.OfProcessAsync(context);
        if (change.HandOver is not { } handOver)
            throw new InvalidOperationException("No first day has been set: the step must come after Bk.HandOver.");
        if (handOver.FirstDay <= OsloTime.DateIn(context.Now))
            return ActivityResult.Done;
        context.WaitFor(WaitKind.Timer, "first-day", OsloTime.At(handOver.FirstDay, TimeOnly.MinValue));
        return ActivityResult.Waiting;
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);
}
