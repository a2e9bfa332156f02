using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Sets another workflow going beside this one, and waits for its end if it is told to.</summary>
[Activity("Elsa.DispatchWorkflow", DisplayName = "Start arbeidsflyt", Category = "Flyt", Description = "Starter en annen arbeidsflyt ved siden av denne.")]
internal sealed class DispatchWorkflow : IResumableActivity, ICancellableActivity
{
    [Input(DisplayName = "Arbeidsflyt", Required = true)]
    public string WorkflowDefinitionId { get; set; } = "";

    [Input(DisplayName = "Hva den gjelder", Description = "Uten verdi: det samme som denne.")]
    public string? CorrelationId { get; set; }

    [Input(DisplayName = "Innhold")]
    public IReadOnlyDictionary<string, JsonElement>? Input { get; set; }

    [Input(DisplayName = "Vent til den er ferdig")]
    public bool WaitForCompletion { get; set; }

    /// <summary>What the other workflow gave, where its end was waited for.</summary>
    [Output(DisplayName = "Svar")]
    public JsonElement Result { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (await context.DispatchChildAsync(WorkflowDefinitionId, CorrelationId, Input) is not { } child)
            return ActivityResult.Fault(ExecuteWorkflow.Missing(WorkflowDefinitionId));
        if (!WaitForCompletion)
            return ActivityResult.Done;
        context.WaitFor(WaitKind.Child, child.Instance.Id.ToString());
        return ActivityResult.Waiting;
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal)
    {
        Result = signal.Payload.GetProperty(Execution.ChildResult.OutputMember);
        return ValueTask.FromResult(ActivityResult.Done);
    }

    public ValueTask CancelAsync(ActivityContext context) => context.CancelChildrenAsync();
}
