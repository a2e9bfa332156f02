using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Completes what it stands in, by outcomes of its own choice.</summary>
[Activity("Elsa.Complete", DisplayName = "Fullfør", Category = "Flyt", Description = "Fullfører det steget står i, med et valgt utfall.")]
[Outcomes]
internal sealed class Complete : IActivity
{
    /// <summary>One name, or several.</summary>
    [Input(DisplayName = "Utfall")]
    public JsonElement Outcomes { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(Outcomes.ValueKind switch
    {
        JsonValueKind.String => ActivityResult.EndContainer(Outcomes.GetString()!),
        JsonValueKind.Array => ActivityResult.EndContainer([.. Outcomes.EnumerateArray().Select(name => name.ToString())]),
        _ => ActivityResult.EndContainer("Done"),
    });
}
