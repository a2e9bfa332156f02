namespace WorkflowBk.Workflows.Execution;

/// <summary>Something that happened to a step in a burst, for those who watch the engine.</summary>
/// <param name="What">The name of a journal event; or <c>Began</c>, <c>Left</c> for a container that completed, <c>Resumed</c>.</param>
internal sealed record StepEvent(Guid InstanceId, string StepId, string What, string? Detail);

/// <summary>Watches what bursts do, once they are committed.</summary>
internal interface IStepWatcher
{
    void Saw(IReadOnlyList<StepEvent> events);
}
