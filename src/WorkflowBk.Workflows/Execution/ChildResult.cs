using System.Text.Json;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What a workflow that another one started tells it: Elsa's <c>ExecuteWorkflowResult</c>.</summary>
internal static class ChildResult
{
    public const string OutputMember = "Output";

    public static JsonElement Of(BurstRun child) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>
    {
        ["WorkflowInstanceId"] = child.Instance.Id,
        ["CorrelationId"] = child.Instance.CorrelationId.Length > 0 ? child.Instance.CorrelationId : null,
        ["Status"] = child.Status == WorkflowStatus.Running ? "Running" : "Finished",
        ["SubStatus"] = child.Status == WorkflowStatus.Running ? "Suspended" : child.Status.ToString(),
        [OutputMember] = child.State.Output ?? [],
    });
}
