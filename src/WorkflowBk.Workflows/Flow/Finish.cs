using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Ends the whole workflow, from wherever it stands.</summary>
[Activity("Elsa.Finish", DisplayName = "Avslutt alt", Category = "Flyt", Description = "Avslutter hele arbeidsflyten.")]
[Outcomes]
internal sealed class Finish : IActivity
{
    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) => ValueTask.FromResult(ActivityResult.EndInstance);
}
