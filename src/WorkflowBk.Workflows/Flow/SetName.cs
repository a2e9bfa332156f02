using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Gives the instance a name that people know it by.</summary>
[Activity("Elsa.SetName", DisplayName = "Sett navn", Category = "Flyt", Description = "Gir prosessen et navn.")]
internal sealed class SetName : IActivity
{
    [Input(DisplayName = "Navn")]
    public string? Value { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.SetName(Value ?? "");
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
