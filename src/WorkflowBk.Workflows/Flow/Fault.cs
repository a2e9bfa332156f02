using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Fails on purpose.</summary>
[Activity("Elsa.Fault", DisplayName = "Stopp med feil", Category = "Flyt", Description = "Stopper med en feil som noen må rette.")]
internal sealed class Fault : IActivity
{
    [Input(DisplayName = "Kode")]
    public string? Code { get; set; }

    [Input(DisplayName = "Melding")]
    public string? Message { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        ValueTask.FromResult(ActivityResult.Fault(Message ?? Code ?? "It failed on purpose."));
}
