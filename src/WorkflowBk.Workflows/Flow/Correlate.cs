using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Says what the instance is about.</summary>
[Activity("Elsa.Correlate", DisplayName = "Knytt til", Category = "Flyt", Description = "Sier hva prosessen gjelder.")]
internal sealed class Correlate : IActivity
{
    [Input(DisplayName = "Hva den gjelder")]
    public string? CorrelationId { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.Correlate(CorrelationId ?? "");
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
