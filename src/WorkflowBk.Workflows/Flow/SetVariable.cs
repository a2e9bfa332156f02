using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Gives a variable a value.</summary>
[Activity("Elsa.SetVariable", DisplayName = "Sett variabel", Category = "Flyt", Description = "Gir en variabel en verdi.")]
internal sealed class SetVariable : IActivity
{
    /// <summary>The variable, written in the file as an object with its id.</summary>
    [Input(DisplayName = "Variabel", Required = true)]
    public JsonElement Variable { get; set; }

    [Input(DisplayName = "Verdi")]
    public JsonElement Value { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.SetVariable(TargetOf(Variable) ?? "", Value);
        return ValueTask.FromResult(ActivityResult.Done);
    }

    internal static string? TargetOf(JsonElement variable) =>
        variable.ValueKind == JsonValueKind.Object ? DefinitionReader.Text(variable, "id") : null;
}
