using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// What the runs of one burst have in common. A burst begins with one instance and reaches others by the events its steps
/// publish; the turns are counted through all of them, so that a burst run again takes the same turns.
/// </summary>
internal sealed class BurstCourse(IBurst burst, Attempt attempt, string? actor)
{
    /// <summary>Events that wake steps that publish events that wake steps: nobody draws as many on purpose.</summary>
    private const int MaxDepth = 16;

    private readonly Queue<PublishedEvent> _events = new();
    private int _depth;
    private int _turn;

    public IBurst Burst { get; } = burst;

    public Attempt Attempt { get; } = attempt;

    public string? Actor { get; } = actor;

    public int NextTurn() => Attempt.Watch.Turns = ++_turn;

    /// <summary>Keeps an event until the run that publishes it has come to rest.</summary>
    /// <exception cref="InvalidOperationException">Events wake each other in a circle.</exception>
    public void Publish(string name, string correlationId, Guid? instanceId, JsonElement payload)
    {
        if (_depth >= MaxDepth)
            throw new InvalidOperationException($"The event “{name}” is the last of {MaxDepth} that woke each other; they go in a circle.");
        _events.Enqueue(new PublishedEvent(name, correlationId, instanceId, payload, _depth + 1));
    }

    /// <summary>The next event to deliver; what is published from now on follows from it.</summary>
    public bool TryTakeEvent([NotNullWhen(true)] out PublishedEvent? next)
    {
        if (_events.TryDequeue(out next))
            _depth = next.Depth;
        return next is not null;
    }
}

/// <summary>An event that a step has published.</summary>
/// <param name="InstanceId">Only this instance; <c>null</c> for all.</param>
/// <param name="Depth">How many events it follows from, itself included.</param>
internal sealed record PublishedEvent(string Name, string CorrelationId, Guid? InstanceId, JsonElement Payload, int Depth);
