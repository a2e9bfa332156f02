namespace WorkflowBk.Workflows.Instances;

/// <summary>A stimulus that has had its effect, remembered by its key so that it has it only once.</summary>
public sealed class AcceptedStimulus
{
    private AcceptedStimulus() { }

    /// <param name="instanceId">What it reached: an instance, or for what is done beside the workflows, the case.</param>
    public AcceptedStimulus(string key, Guid instanceId, DateTimeOffset at)
    {
        Key = key;
        InstanceId = instanceId;
        At = at;
    }

    public string Key { get; private set; } = "";

    public Guid InstanceId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
