using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Sets what the workflow gives to whoever started it.</summary>
[Activity("Elsa.SetOutput", DisplayName = "Sett resultat", Category = "Flyt", Description = "Setter det arbeidsflyten gir fra seg.")]
internal sealed class SetOutput : IActivity
{
    [Input(DisplayName = "Navn", Required = true)]
    public string OutputName { get; set; } = "";

    [Input(DisplayName = "Verdi")]
    public JsonElement OutputValue { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.SetOutput(OutputName, OutputValue);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
