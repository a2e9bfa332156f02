using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Conformance;

/// <summary>What an instance looks like, in the recorder's words.</summary>
internal sealed class Observation(
    WorkflowInstance instance, InstanceState state, WorkflowDefinition definition, IReadOnlyList<Wait> waits, IReadOnlyList<StepEvent> events)
{
    public string Status => instance.Status == WorkflowStatus.Running ? "Running" : "Finished";

    public string SubStatus => instance.Status == WorkflowStatus.Running ? "Suspended" : instance.Status.ToString();

    public WorkflowInstance Instance => instance;

    public int Version => definition.Version;

    public IEnumerable<string> Executed => Ids("Completed", "Left");

    public IEnumerable<string> Canceled => Ids("Cancelled").Where(id => id != definition.Root.Id);

    public IEnumerable<string> Faulted => Ids("Faulted");

    /// <summary>Elsa tells of a step as started once while a run of it already waits.</summary>
    public IEnumerable<string> Started
    {
        get
        {
            Dictionary<string, int> waiting = [];
            foreach (var happened in events)
            {
                if (happened.What == "Began" && waiting.GetValueOrDefault(happened.StepId) == 0)
                    yield return happened.StepId;
                else if (happened.What == "Waiting")
                    waiting[happened.StepId] = waiting.GetValueOrDefault(happened.StepId) + 1;
                else if (happened.What is "Resumed" or "Cancelled" && waiting.GetValueOrDefault(happened.StepId) > 0)
                    waiting[happened.StepId]--;
            }
        }
    }

    public IEnumerable<(string StepId, string Text)> Lines =>
        events.Where(happened => happened.What == "Noted").Select(happened => (happened.StepId, happened.Detail ?? ""));

    public Dictionary<string, JsonElement> Output => state.Output ?? [];

    public Dictionary<string, JsonElement> Variables =>
        definition.Variables.ToDictionary(variable => variable.Name, variable => state.Variables.GetValueOrDefault(variable.Id));

    public IEnumerable<Incident> Incidents => state.Incidents;

    public IEnumerable<(string Name, string StepId, JsonElement Payload)> Bookmarks => waits.Select(wait =>
    {
        var type = definition.Steps[wait.StepId].Type;
        return (type, wait.StepId, JsonSerializer.SerializeToElement(wait.Kind switch
        {
            WaitKind.Event => (object)new { eventName = wait.Name },
            WaitKind.Task => new { taskId = "<taskId>", taskName = wait.Name },
            WaitKind.Child => new { childInstanceId = wait.Name },
            _ when type == "Elsa.Delay" => new { resumeAt = "<time>" },
            _ => new { executeAt = "<time>" },
        }));
    });

    private IEnumerable<string> Ids(params string[] what) =>
        events.Where(happened => what.Contains(happened.What)).Select(happened => happened.StepId);
}
