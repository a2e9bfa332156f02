using WorkflowBk.Workflows.Execution;

namespace WorkflowBk.Conformance;

/// <summary>Writes down what happens to steps, in the order of the commits.</summary>
internal sealed class Recorder : IStepWatcher
{
    private readonly List<StepEvent> _events = [];

    public void Saw(IReadOnlyList<StepEvent> events) => _events.AddRange(events);

    public IReadOnlyList<StepEvent> Of(Guid instanceId) => [.. _events.Where(happened => happened.InstanceId == instanceId)];

    /// <summary>Where an instance stands among all, by when it began.</summary>
    public int OrderOf(Guid instanceId) => _events.FindIndex(happened => happened.InstanceId == instanceId);
}
