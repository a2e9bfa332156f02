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
    private readonly Queue<QueuedStep> _queue = new();
    private readonly EngineParts _parts;
    private readonly IBurst _burst;
    private readonly List<Wait> _waits;
    private readonly Attempt _attempt;
    private readonly bool _isWoken;
    private WorkflowStatus? _end;

    /// <param name="isWoken">
    /// A step of another instance woke this one in the burst. Whoever stands behind the burst did not act on this one: what
    /// fails here, or is not accepted, is an incident here and no answer to them.
    /// </param>
    public BurstRun(
        EngineParts parts, BurstCourse course, WorkflowInstance instance, InstanceState state, WorkflowDefinition definition,
        IEnumerable<Wait> waits, bool isWoken, CancellationToken cancellationToken)
    {
        _parts = parts;
        Course = course;
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

    public BurstCourse Course { get; }

    public WorkflowInstance Instance { get; }

    public InstanceState State { get; }

    public WorkflowDefinition Definition { get; }

    public DateTimeOffset Now => _attempt.Now;

    public string? Actor => Course.Actor;

    public CancellationToken CancellationToken { get; }

    /// <summary>Why what a person did was not accepted; the burst must then be undone.</summary>
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <summary>The event or timer that started the instance, until its step has taken it.</summary>
    public StartedBy? StartedBy { get; private set; }

    /// <summary>Where the instance stands now.</summary>
    public WorkflowStatus Status => IsStopped ? WorkflowStatus.Faulted : _end ?? WorkflowStatus.Running;

    /// <summary>A step has failed and is not mended, and the definition says that the instance then stands still.</summary>
    private bool IsStopped => State.Incidents.Count > 0 && Definition.IncidentStrategy == IncidentStrategy.Fault;

    /// <param name="startedBy">The step that an event or a timer starts the workflow at; <c>null</c> for where it begins.</param>
    public async Task StartAsync(StartedBy? startedBy = null)
    {
        StartedBy = startedBy;
        Begin(State.Variables, Definition.Variables);
        Journal(Definition.Root, JournalEvent.Started, null);
        await BeginAsync(new QueuedStep(null, Definition.Root.Id, null));
        await RunQueueAsync();
    }

    /// <summary>Goes on from each of the waits that is still there when its turn comes.</summary>
    public async Task ResumeAsync(IReadOnlyList<Wait> waits, JsonElement payload)
    {
        foreach (var wait in waits)
        {
            if (Rejections.Count > 0 || IsStopped || !_waits.Contains(wait))
                continue;
            await ResumeAsync(wait, payload);
        }
    }

    /// <summary>Writes where the instance stands after the run.</summary>
    public void Finish()
    {
        var status = Status;
        if (status == WorkflowStatus.Finished && Instance.Status != status)
            Journal(Definition.Root, JournalEvent.Finished, null);
        if (status == WorkflowStatus.Running)
            Forget();
        Instance.Keep(State, status, Now);
    }

    /// <summary>Puts a step in the queue; used by containers for the steps inside them.</summary>
    /// <param name="given">Values that this run of the step sees as variables, by name.</param>
    public void Schedule(ActivityExecution container, string stepId, Dictionary<string, JsonElement>? given = null) =>
        _queue.Enqueue(new QueuedStep(container.Id, stepId, given));

    /// <summary>Whether a step inside a container is queued, so that it will run in this burst.</summary>
    public bool IsQueued(ActivityExecution container, string stepId) =>
        _queue.Any(item => item.ParentId == container.Id && item.StepId == stepId);

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

        bool IsMeant(QueuedStep item) => item.ParentId == container.Id && stepIds.Contains(item.StepId);
    }

    /// <summary>Hands over what started the instance to the step it started at; once.</summary>
    public bool TakeStart(ActivityNode step, out JsonElement payload)
    {
        payload = StartedBy?.Payload ?? default;
        if (StartedBy?.StepId != step.Id)
            return false;
        StartedBy = null;
        return true;
    }

    public void Journal(ActivityNode step, JournalEvent what, string? detail)
    {
        _burst.Add(new JournalEntry(Instance.Id, step.Id, what, detail, Actor, Now));
        Tell(step.Id, what.ToString(), detail);
    }

    private async Task ResumeAsync(Wait wait, JsonElement payload)
    {
        var execution = State.Executions.Single(candidate => candidate.Id == wait.ExecutionId);
        if (wait.Kind == WaitKind.Retry)
        {
            RemoveWait(wait);
            await RetryAsync(execution, null);
            return;
        }

        await TakeTurnAsync(
            execution, Turn.Resumed(wait, payload),
            (activity, context) => ((IResumableActivity)activity).ResumeAsync(context, new Signal(wait, payload)));
        await RunQueueAsync();
    }

    private async Task RunQueueAsync()
    {
        while (Rejections.Count == 0 && _queue.TryDequeue(out var next))
            await BeginAsync(next);
    }

    private async Task BeginAsync(QueuedStep next)
    {
        var step = Definition.Steps[next.StepId];
        var execution = new ActivityExecution
        {
            Id = State.NextExecutionId++,
            StepId = step.Id,
            ParentId = next.ParentId,
            Given = next.Given,
        };
        if (step.Variables.Count > 0)
            Begin(execution.Variables = [], step.Variables);
        State.Executions.Add(execution);
        Tell(step.Id, "Began", null);
        await ExecuteAsync(execution);
    }

    private Task ExecuteAsync(ActivityExecution execution) =>
        TakeTurnAsync(execution, Turn.First, (activity, context) => activity.ExecuteAsync(context));

    private void Tell(string stepId, string what, string? detail) => Course.Tell(new StepEvent(Instance.Id, stepId, what, detail));

    private sealed record QueuedStep(int? ParentId, string StepId, Dictionary<string, JsonElement>? Given);
}
