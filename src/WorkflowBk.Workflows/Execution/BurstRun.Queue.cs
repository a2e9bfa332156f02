using System.Text.Json;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Steps that are queued, and how they begin.</content>
internal sealed partial class BurstRun
{
    private readonly Queue<QueuedStep> _queue = new();

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

    private sealed record QueuedStep(int? ParentId, string StepId, Dictionary<string, JsonElement>? Given);
}
