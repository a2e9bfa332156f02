using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// What the runs of one burst have in common. A burst begins with one instance and reaches others: by the events its steps
/// publish, and as children and parents. The turns are counted through all of them, so that a burst run again takes the same
/// turns.
/// </summary>
internal sealed partial class BurstCourse(
    IBurst burst, Attempt attempt, string? actor, EngineParts parts, DefinitionCache definitions, CancellationToken cancellationToken)
{
    private readonly List<BurstRun> _runs = [];
    private readonly List<StepEvent> _events = [];
    private int _turn;

    public IBurst Burst { get; } = burst;

    public Attempt Attempt { get; } = attempt;

    public string? Actor { get; } = actor;

    /// <summary>The instances that this burst holds, the one it began with first.</summary>
    public IReadOnlyList<BurstRun> Runs => _runs;

    /// <summary>What happened to steps in it.</summary>
    public IReadOnlyList<StepEvent> Events => _events;

    private IVersionStore Versions => Burst.Services.GetRequiredService<IVersionStore>();

    public int NextTurn() => Attempt.Watch.Turns = ++_turn;

    public void Tell(StepEvent happened)
    {
        if (parts.Watchers.Count > 0)
            _events.Add(happened);
    }

    /// <summary>A run of a new instance; <c>null</c> when no version of the definition is published.</summary>
    public async Task<BurstRun?> OpenAsync(
        string definitionId, string correlationId, IReadOnlyDictionary<string, JsonElement> input, Guid? parentId, bool isWoken)
    {
        if (await Versions.FindPublishedAsync(definitionId, cancellationToken) is not { } version)
            return null;
        var instance = new WorkflowInstance(Guid.CreateVersion7(Attempt.Now), version, correlationId, parentId, Attempt.Now);
        var state = new InstanceState
        {
            Input = input.Where(value => value.Value.ValueKind != JsonValueKind.Undefined).ToDictionary(),
        };
        Burst.Add(instance);
        return await JoinAsync(instance, state, [], isWoken);
    }

    /// <summary>A run of an instance that this burst has loaded.</summary>
    public Task<BurstRun> JoinAsync(WorkflowInstance instance, IReadOnlyList<Wait> open, bool isWoken) =>
        JoinAsync(instance, InstanceState.Deserialize(instance.State), open, isWoken);

    /// <summary>The run of an instance, held from now on if it was not; <c>null</c> when it has ended or stands still.</summary>
    public async Task<BurstRun?> HoldAsync(Guid instanceId)
    {
        if (_runs.Find(run => run.Instance.Id == instanceId) is { } held)
            return held.Status == WorkflowStatus.Running ? held : null;
        var instance = await Burst.LoadInstanceAsync(instanceId, cancellationToken);
        if (instance is not { Status: WorkflowStatus.Running })
            return null;
        // Read only now: whoever held it before us may have used up waits.
        var open = await Burst.WaitsOfAsync(instanceId, cancellationToken);
        return await JoinAsync(instance, open, isWoken: true);
    }

    /// <summary>Ends an instance where it stands, and those it started.</summary>
    public async Task CancelAsync(Guid instanceId, string? reason)
    {
        var run = _runs.Find(candidate => candidate.Instance.Id == instanceId);
        if (run is null && await Burst.LoadInstanceAsync(instanceId, cancellationToken) is { Status: WorkflowStatus.Running or WorkflowStatus.Faulted } instance)
            run = await JoinAsync(instance, await Burst.WaitsOfAsync(instanceId, cancellationToken), isWoken: true);
        if (run is not { Status: WorkflowStatus.Running or WorkflowStatus.Faulted })
            return;
        await run.CancelAllAsync(reason);
        foreach (var childId in await Burst.ChildrenOfAsync(instanceId, cancellationToken))
            await CancelAsync(childId, reason);
    }

    private async Task<BurstRun> JoinAsync(WorkflowInstance instance, InstanceState state, IReadOnlyList<Wait> open, bool isWoken)
    {
        var definition = await definitions.GetAsync(instance.VersionId, instance.VersionHash, Versions, cancellationToken);
        var run = new BurstRun(parts, this, instance, state, definition, open, isWoken, cancellationToken);
        _runs.Add(run);
        return run;
    }
}
