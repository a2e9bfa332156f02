using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits until something outside has done a task and tells so.</summary>
[Activity("Elsa.RunTask", DisplayName = "Vent på et annet system", Category = "Flyt", Description = "Venter til et annet system melder at noe er gjort.")]
internal sealed class RunTask : IResumableActivity
{
    [Input(DisplayName = "Oppgave", Required = true)]
    public string TaskName { get; set; } = "";

    [Input(DisplayName = "Innhold")]
    public JsonElement Payload { get; set; }

    [Output(DisplayName = "Svar")]
    public JsonElement Result { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.WaitFor(WaitKind.Task, TaskName);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        Result = signal.Payload;
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
