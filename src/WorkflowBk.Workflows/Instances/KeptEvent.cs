using System.Text.Json;

namespace WorkflowBk.Workflows.Instances;

/// <summary>
/// An event that nobody waited for when it came. It is given to the first instance that begins to wait for it, if one does
/// before it expires: who sends and who begins to wait need not agree on who is first.
/// </summary>
public sealed class KeptEvent
{
    /// <summary>Elsa's default.</summary>
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(10);

    private KeptEvent() { }

    internal KeptEvent(
        string name, string? correlationId, Guid? instanceId, IEnumerable<Guid> started, JsonElement payload, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        Name = name;
        CorrelationId = correlationId;
        InstanceId = instanceId;
        Started = string.Join(' ', started);
        Payload = payload.ValueKind == JsonValueKind.Undefined ? null : payload.GetRawText();
        ExpiresAt = at + _life;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Only for instances about this; <c>null</c> for all.</summary>
    public string? CorrelationId { get; private set; }

    /// <summary>Only for this instance; <c>null</c> for all.</summary>
    public Guid? InstanceId { get; private set; }

    /// <summary>Ids of the instances that the event started, with a space between; they have had it.</summary>
    public string Started { get; private set; } = "";

    /// <summary>What came with it, as JSON; <c>null</c> for nothing.</summary>
    public string? Payload { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    internal JsonElement PayloadJson => Payload is null ? default : JsonSerializer.Deserialize<JsonElement>(Payload);

    internal bool IsFor(WorkflowInstance instance) =>
        (CorrelationId is null || CorrelationId == instance.CorrelationId)
        && (InstanceId is null || InstanceId == instance.Id)
        && !Started.Contains(instance.Id.ToString(), StringComparison.Ordinal);
}
