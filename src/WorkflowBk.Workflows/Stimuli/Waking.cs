using System.Text.Json;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Workflows.Stimuli;

/// <summary>One instance woken by one stimulus.</summary>
/// <param name="WaitId">A wait that leads to the instance.</param>
/// <param name="EventName">The event that wakes every wait for it in the instance; <c>null</c> to wake that one wait.</param>
/// <param name="HasCaller">Somebody waits for the answer, and can be told that it did not work.</param>
internal sealed record Waking(Guid WaitId, string? EventName, JsonElement Payload, string Key, string? Actor, bool HasCaller)
{
    /// <summary>
    /// An event reaches many instances and has its effect once in each: in an instance that waits for it anew, the same event
    /// sent again is still the same.
    /// </summary>
    public string KeyFor(Guid? instanceId) => EventName is null ? Key : $"{Key}:{instanceId:N}";

    /// <summary>
    /// A timer is looked at again soon. Whoever holds its instance fires it, or leaves it; the timers behind it need not wait.
    /// </summary>
    public bool WaitsForNobody { get; init; }

    public string Kind => EventName is not null ? StimulusKind.Event : HasCaller ? StimulusKind.Task : StimulusKind.Timer;

    public bool IsMeant(Wait wait) =>
        EventName is null ? wait.Id == WaitId : wait.Kind == WaitKind.Event && wait.Name == EventName;
}
