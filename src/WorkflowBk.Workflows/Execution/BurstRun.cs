using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// Runs one instance from a stimulus until every branch waits or the workflow has ended. One thread, one first-in-first-out
/// queue: parallel branches advance in turns.
/// </summary>
internal sealed partial class BurstRun
{
    private readonly Queue<(int ParentId, string StepId)> _queue = new();
    private readonly EngineParts _parts;
    private readonly IBurst _burst;
    private readonly List<Wait> _waits;
    private readonly IReadOnlyDictionary<int, string> _failures;
    private int _turn;
    private bool _ended;

    /// <param name="failures">Turns that are known to fail, with the reason; see <see cref="StepFailedException"/>.</param>
    public BurstRun(
        EngineParts parts, IBurst burst, WorkflowInstance instance, InstanceState state, WorkflowDefinition definition,
        IEnumerable<Wait> waits, string? actor, IReadOnlyDictionary<int, string> failures, CancellationToken cancellationToken)
    {
        _parts = parts;
        _burst = burst;
        Instance = instance;
        State = state;
        Definition = definition;
        _waits = [.. waits];
        Actor = actor;
        Now = parts.Clock.GetUtcNow();
        _failures = failures;
        CancellationToken = cancellationToken;
    }

    public WorkflowInstance Instance { get; }

    public InstanceState State { get; }

    public WorkflowDefinition Definition { get; }

    public DateTimeOffset Now { get; }

    public string? Actor { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Why what a person did was not accepted; the burst must then be undone.</summary>
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task StartAsync()
    {
        foreach (var variable in Definition.Variables)
        {
            if (variable.InitialValue.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
                State.Variables[variable.Id] = variable.InitialValue;
        }

        Journal(Definition.Root, JournalEvent.Started, null);
        await BeginAsync(null, Definition.Root);
        await RunQueueAsync();
    }

    public async Task ResumeAsync(Wait wait, JsonElement payload)
    {
        var execution = State.Executions.Single(candidate => candidate.Id == wait.ExecutionId);
        RemoveWait(wait);
        await TakeTurnAsync(
            execution,
            (activity, context) => ((IResumableActivity)activity).ResumeAsync(context, new Signal(wait, payload)),
            isEntry: Actor is not null);
        await RunQueueAsync();
    }

    /// <summary>Writes where the instance stands after the run.</summary>
    public void Finish()
    {
        var stopped = Definition.IncidentStrategy == IncidentStrategy.Fault && State.Executions.Any(execution => execution.IsFaulted);
        var status = _ended ? WorkflowStatus.Finished : stopped ? WorkflowStatus.Faulted : WorkflowStatus.Running;
        if (_ended)
            Journal(Definition.Root, JournalEvent.Finished, null);
        Instance.Keep(State, status, Now);
    }

    /// <summary>Puts a step in the queue; used by containers for the steps inside them.</summary>
    public void Schedule(ActivityExecution container, string stepId) => _queue.Enqueue((container.Id, stepId));

    /// <summary>Whether a step inside a container is queued, so that it will run in this burst.</summary>
    public bool IsQueued(ActivityExecution container, string stepId) => _queue.Contains((container.Id, stepId));

    /// <summary>Whether anything inside a container is queued, waits, or has failed.</summary>
    public bool HasOpenChildren(ActivityExecution container) =>
        _queue.Any(item => item.ParentId == container.Id) || State.Executions.Any(execution => execution.ParentId == container.Id);

    private async Task RunQueueAsync()
    {
        while (Rejections.Count == 0 && _queue.TryDequeue(out var next))
            await BeginAsync(next.ParentId, Definition.Steps[next.StepId]);
    }

    private async Task BeginAsync(int? parentId, ActivityNode step)
    {
        var execution = new ActivityExecution { Id = State.NextExecutionId++, StepId = step.Id, ParentId = parentId };
        State.Executions.Add(execution);
        await TakeTurnAsync(execution, (activity, context) => activity.ExecuteAsync(context), isFirst: true);
    }

    private void Journal(ActivityNode step, JournalEvent what, string? detail) =>
        _burst.Add(new JournalEntry(Instance.Id, step.Id, what, detail, Actor, Now));
}
