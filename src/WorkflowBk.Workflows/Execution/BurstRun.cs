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
    private readonly BurstCourse _course;
    private readonly Attempt _attempt;
    private readonly bool _isWoken;
    private bool _ended;
    private bool _failed;

    /// <param name="isWoken">
    /// A step of another instance woke this one in the burst. Whoever stands behind the burst did not act on this one: what
    /// fails here, or is not accepted, is an incident here and no answer to them.
    /// </param>
    public BurstRun(
        EngineParts parts, BurstCourse course, WorkflowInstance instance, InstanceState state, WorkflowDefinition definition,
        IEnumerable<Wait> waits, bool isWoken, CancellationToken cancellationToken)
    {
        _parts = parts;
        _course = course;
        _burst = course.Burst;
        _attempt = course.Attempt;
        _attempt.Watch.DefinitionId ??= definition.DefinitionId;
        _isWoken = isWoken;
        Instance = instance;
        State = state;
        Definition = definition;
        _waits = [.. waits];
        CancellationToken = cancellationToken;
    }

    public WorkflowInstance Instance { get; }

    public InstanceState State { get; }

    public WorkflowDefinition Definition { get; }

    public DateTimeOffset Now => _attempt.Now;

    public string? Actor => _course.Actor;

    public CancellationToken CancellationToken { get; }

    /// <summary>Why what a person did was not accepted; the burst must then be undone.</summary>
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task StartAsync()
    {
        foreach (var variable in Definition.Variables)
        {
            if (InitialValues.Of(variable) is { ValueKind: not JsonValueKind.Undefined } value)
                State.Variables[variable.Id] = value;
        }

        Journal(Definition.Root, JournalEvent.Started, null);
        await BeginAsync(null, Definition.Root);
        await RunQueueAsync();
    }

    /// <summary>Goes on from each of the waits that is still there when its turn comes.</summary>
    public async Task ResumeAsync(IReadOnlyList<Wait> waits, JsonElement payload)
    {
        foreach (var wait in waits)
        {
            if (Rejections.Count > 0 || IsStopped || !_waits.Contains(wait))
                continue;
            var execution = State.Executions.Single(candidate => candidate.Id == wait.ExecutionId);
            RemoveWait(wait);
            await TakeTurnAsync(
                execution,
                (activity, context) => ((IResumableActivity)activity).ResumeAsync(context, new Signal(wait, payload)),
                isEntry: Actor is not null);
            await RunQueueAsync();
        }
    }

    /// <summary>A step has failed in this burst, and the definition says that the instance then stands still.</summary>
    private bool IsStopped => _failed && Definition.IncidentStrategy == IncidentStrategy.Fault;

    /// <summary>Writes where the instance stands after the run.</summary>
    public void Finish()
    {
        var status = IsStopped ? WorkflowStatus.Faulted : _ended ? WorkflowStatus.Finished : WorkflowStatus.Running;
        if (status == WorkflowStatus.Finished)
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

    /// <summary>Steps in a container that are under way and have not failed.</summary>
    public IEnumerable<ActivityExecution> RunningIn(ActivityExecution container) =>
        State.Executions.Where(execution => execution.ParentId == container.Id && !execution.IsFaulted);

    /// <summary>Takes steps of a container out of the queue.</summary>
    /// <returns>Those that were queued.</returns>
    public IReadOnlyList<string> Unschedule(ActivityExecution container, IReadOnlySet<string> stepIds)
    {
        var (gone, kept) = (new List<string>(), _queue.ToList());
        gone.AddRange(kept.Where(IsMeant).Select(item => item.StepId));
        kept.RemoveAll(IsMeant);
        _queue.Clear();
        kept.ForEach(_queue.Enqueue);
        return gone;

        bool IsMeant((int ParentId, string StepId) item) => item.ParentId == container.Id && stepIds.Contains(item.StepId);
    }

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
