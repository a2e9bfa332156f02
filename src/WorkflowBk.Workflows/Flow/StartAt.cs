using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits until a moment; or starts the workflow then.</summary>
[Activity("Elsa.StartAt", DisplayName = "Vent til", Category = "Flyt", Description = "Venter til et tidspunkt.")]
internal sealed class StartAt : IResumableActivity, ITriggerActivity
{
    public const string TypeName = "Elsa.StartAt";

    [Input(DisplayName = "Tidspunkt", Required = true)]
    public DateTimeOffset DateTime { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (context.TakeStart(out _) || DateTime <= context.Now)
            return ValueTask.FromResult(ActivityResult.Done);
        context.WaitFor(WaitKind.Timer, TypeName, DateTime.ToUniversalTime());
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(ActivityResult.Done);

    public Trigger? NextAfter(DateTimeOffset now, bool hasStarted) =>
        !hasStarted && DateTime > now ? new Trigger(WaitKind.Timer, TypeName, DateTime.ToUniversalTime()) : null;
}
