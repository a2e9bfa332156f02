using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>One step or another.</summary>
[Activity("Elsa.If", DisplayName = "Hvis, med steg inni", Category = "Flyt", Description = "Går det ene eller det andre steget.")]
internal sealed class If : IContainerActivity
{
    [Input(DisplayName = "Vilkår")]
    public bool Condition { get; set; }

    [Output(DisplayName = "Svar")]
    public bool Result { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        Result = Condition;
        if (!context.Step.Slots.TryGetValue(Condition ? "then" : "else", out var taken))
            return ValueTask.FromResult(ActivityResult.Done);
        context.Run.Schedule(context.Execution, taken.Id);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ChildCompletedAsync(ActivityContext context, string childId, IReadOnlyList<string> outcomes) =>
        ValueTask.FromResult(ActivityResult.Done);
}
