using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Leaves the nearest loop; what is left of the round is not run.</summary>
[Activity("Elsa.Break", DisplayName = "Ut av gjentakelsen", Category = "Flyt", Description = "Går ut av den nærmeste gjentakelsen.")]
internal sealed class Break : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(ActivityResult.BreakLoop);
}
