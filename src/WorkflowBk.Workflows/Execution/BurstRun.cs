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

    private void Tell(string stepId, string what, string? detail) => Course.Tell(new StepEvent(Instance.Id, stepId, what, detail));
}
