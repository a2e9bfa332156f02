using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits for a length of time; or starts the workflow again and again, that long after each other.</summary>
[Activity("Elsa.Timer", DisplayName = "Med faste mellomrom", Category = "Flyt", Description = "Starter arbeidsflyten med faste mellomrom.")]
internal sealed class Timer : IResumableActivity, ITriggerActivity
{
    public const string TypeName = "Elsa.Timer";

    /// <summary>Closer together, it would keep the machine busy with nothing else.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);

    [Input(DisplayName = "Mellomrom", Description = "dager.timer:minutter:sekunder", Required = true)]
    public TimeSpan Interval { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (context.TakeStart(out _))
            return ValueTask.FromResult(ActivityResult.Done);
        context.WaitFor(WaitKind.Timer, TypeName, context.Now + Interval);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);

    public Trigger? NextAfter(DateTimeOffset now, bool hasStarted) =>
        new(WaitKind.Timer, TypeName, now + (Interval > _shortest ? Interval : _shortest));
}
