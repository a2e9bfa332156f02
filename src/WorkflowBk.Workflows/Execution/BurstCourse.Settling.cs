using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>What follows when the instances of a burst have come to rest: events are delivered, and parents hear of children.</content>
internal sealed partial class BurstCourse
{
    /// <summary>Events that wake steps that publish events that wake steps, or children of children: nobody draws as many on purpose.</summary>
    private const int MaxDepth = 16;

    private readonly Queue<PublishedEvent> _published = new();
    private readonly Queue<BurstRun> _dispatched = new();
    private readonly HashSet<Guid> _told = [];
    private int _depth;

    /// <summary>Keeps an event until the run that publishes it has come to rest.</summary>
    /// <exception cref="InvalidOperationException">Events wake each other in a circle.</exception>
    public void Publish(string name, string correlationId, Guid? instanceId, JsonElement payload)
    {
        CheckDepth($"The event “{name}”");
        _published.Enqueue(new PublishedEvent(name, correlationId, instanceId, payload, _depth + 1));
    }

    /// <summary>Starts another workflow and runs it to rest.</summary>
    /// <returns>Its run; <c>null</c> when no version of it is published.</returns>
    /// <exception cref="InvalidOperationException">Workflows start each other in a circle.</exception>
    public async Task<BurstRun?> StartChildAsync(
        string definitionId, string correlationId, IReadOnlyDictionary<string, JsonElement> input, Guid parentId)
    {
        CheckDepth($"The workflow “{definitionId}”");
        if (await OpenAsync(definitionId, correlationId, input, parentId, isWoken: true) is not { } child)
            return null;
        _depth++;
        await child.StartAsync();
        _depth--;
        return child;
    }

    /// <summary>Starts another workflow when the run that asks for it has come to rest.</summary>
    /// <inheritdoc cref="StartChildAsync"/>
    public async Task<BurstRun?> DispatchChildAsync(
        string definitionId, string correlationId, IReadOnlyDictionary<string, JsonElement> input, Guid parentId)
    {
        CheckDepth($"The workflow “{definitionId}”");
        var child = await OpenAsync(definitionId, correlationId, input, parentId, isWoken: true);
        if (child is not null)
            _dispatched.Enqueue(child);
        return child;
    }

    /// <summary>Goes on until nothing more follows.</summary>
    public async Task SettleAsync()
    {
        while (_runs[0].Rejections.Count == 0
            && (await StartDispatchedAsync() || await DeliverPublishedAsync() || await DeliverKeptAsync() || await TellParentsAsync()))
        {
        }
    }

    private void CheckDepth(string what)
    {
        if (_depth >= MaxDepth)
            throw new InvalidOperationException($"{what} is the last of {MaxDepth} that set each other going; they go in a circle.");
    }

    private async Task<bool> StartDispatchedAsync()
    {
        if (!_dispatched.TryDequeue(out var child))
            return false;
        _depth++;
        await child.StartAsync();
        _depth--;
        return true;
    }

    private async Task<bool> DeliverPublishedAsync()
    {
        if (!_published.TryDequeue(out var happened))
            return false;
        _depth = happened.Depth;
        var reached = false;
        foreach (var instanceId in await ReachedAsync(happened))
        {
            if (await HoldAsync(instanceId) is { } run && run.WaitsFor(happened.Name) is { Count: > 0 } waits)
            {
                reached = true;
                await run.ResumeAsync(waits, happened.Payload);
            }
        }

        if (!reached)
            Keep(happened);
        _depth = 0;
        return true;
    }

    private void Keep(PublishedEvent happened) => Burst.Add(new KeptEvent(
        happened.Name, happened.CorrelationId, happened.InstanceId, [], happened.Payload, Attempt.Now));

    /// <summary>
    /// Instances to wake, in the order of their ids: two bursts that reach the same ones take hold of them in the same order.
    /// Those that this burst already holds know their waits better than the database does.
    /// </summary>
    private async Task<IReadOnlyList<Guid>> ReachedAsync(PublishedEvent happened)
    {
        var held = _runs.Select(run => run.Instance.Id).ToHashSet();
        var stored = await Burst.WaitingForAsync(happened.Name, happened.CorrelationId, cancellationToken);
        return
        [
            .. stored.Where(id => !held.Contains(id))
                .Concat(_runs
                    .Where(run => run.Instance.CorrelationId == happened.CorrelationId && run.WaitsFor(happened.Name).Count > 0)
                    .Select(run => run.Instance.Id))
                .Where(id => happened.InstanceId is null || id == happened.InstanceId)
                .Distinct()
                .Order(),
        ];
    }

    /// <summary>Events that came before anybody waited for them, and that somebody waits for now.</summary>
    private async Task<bool> DeliverKeptAsync()
    {
        var delivered = false;
        foreach (var run in _runs.Where(run => run.Status == WorkflowStatus.Running).ToList())
        {
            foreach (var name in run.TakeNewlyAwaited())
            {
                var kept = await Burst.KeptEventsAsync(name, Attempt.Now, cancellationToken);
                if (kept.FirstOrDefault(candidate => candidate.IsFor(run.Instance)) is not { } happened)
                    continue;
                Burst.Remove(happened);
                await run.ResumeAsync(run.WaitsFor(name), happened.PayloadJson);
                delivered = true;
            }
        }

        return delivered;
    }

    private async Task<bool> TellParentsAsync()
    {
        foreach (var child in _runs.Where(run => run.Status != WorkflowStatus.Running && _told.Add(run.Instance.Id)).ToList())
        {
            if (child.Instance.ParentId is { } parentId
                && await HoldAsync(parentId) is { } parent
                && parent.WaitsForEndOf(child.Instance.Id) is { Count: > 0 } waits)
            {
                await parent.ResumeAsync(waits, ChildResult.Of(child));
                return true;
            }
        }

        return false;
    }
}

/// <summary>An event that a step has published.</summary>
/// <param name="InstanceId">Only this instance; <c>null</c> for all.</param>
/// <param name="Depth">How many events it follows from, itself included.</param>
internal sealed record PublishedEvent(string Name, string CorrelationId, Guid? InstanceId, JsonElement Payload, int Depth);
