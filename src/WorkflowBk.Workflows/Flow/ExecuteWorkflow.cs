using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Runs another workflow, and waits for its end if it is told to.</summary>
[Activity("Elsa.ExecuteWorkflow", DisplayName = "Kjør arbeidsflyt", Category = "Flyt", Description = "Kjører en annen arbeidsflyt.")]
internal sealed class ExecuteWorkflow : IResumableActivity, ICancellableActivity
{
    [Input(DisplayName = "Arbeidsflyt", Required = true)]
    public string WorkflowDefinitionId { get; set; } = "";

    [Input(DisplayName = "Hva den gjelder", Description = "Uten verdi: det samme som denne.")]
    public string? CorrelationId { get; set; }

    [Input(DisplayName = "Innhold")]
    public IReadOnlyDictionary<string, JsonElement>? Input { get; set; }

    [Input(DisplayName = "Vent til den er ferdig")]
    public bool WaitForCompletion { get; set; }

    [Output(DisplayName = "Svar")]
    public JsonElement Result { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (await context.StartChildAsync(WorkflowDefinitionId, CorrelationId, Input) is not { } child)
            return ActivityResult.Fault(Missing(WorkflowDefinitionId));
        if (WaitForCompletion && child.Status == WorkflowStatus.Running)
        {
            context.WaitFor(WaitKind.Child, child.Instance.Id.ToString());
            return ActivityResult.Waiting;
        }

        Result = Execution.ChildResult.Of(child);
        return ActivityResult.Done;
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        Result = signal.Payload;
        return ValueTask.FromResult(ActivityResult.Done);
    }

    public ValueTask CancelAsync(ActivityContext context) => context.CancelChildrenAsync();

    internal static string Missing(string definitionId) => $"No version of the workflow “{definitionId}” is published.";
}
