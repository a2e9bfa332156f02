using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Activities;

/// <summary>What an activity knows about its run, and what it may ask the engine for.</summary>
public sealed class ActivityContext
{
    private readonly BurstRun _run;

    internal ActivityContext(BurstRun run, ActivityNode step, ActivityExecution execution)
    {
        _run = run;
        Step = step;
        Execution = execution;
    }

    public ActivityNode Step { get; }

    public Guid InstanceId => _run.Instance.Id;

    /// <summary>What the process is about: for ours, the case's id.</summary>
    public string CorrelationId => _run.Instance.CorrelationId;

    /// <summary>The version of the workflow that is followed.</summary>
    public string VersionId => _run.Instance.VersionId;

    public DateTimeOffset Now => _run.Now;

    /// <summary>Id of the person whose act this burst comes from; <c>null</c> when the process goes on by itself.</summary>
    public string? Actor => _run.Actor;

    public CancellationToken CancellationToken => _run.CancellationToken;

    /// <summary>What this run of the step still waits for.</summary>
    public IReadOnlyList<Wait> Waits => _run.WaitsOf(Execution);

    /// <summary>What the activity keeps between its turns; small, since it is written with every burst.</summary>
    public JsonElement? Memory
    {
        get => Execution.Memory;
        set => Execution.Memory = value is { ValueKind: JsonValueKind.Undefined } ? null : value;
    }

    internal ActivityExecution Execution { get; }

    internal BurstRun Run => _run;

    /// <summary>What the workflow was started with under that name; undefined when nothing was.</summary>
    public JsonElement WorkflowInput(string name) =>
        _run.State.Input.TryGetValue(name, out var value) ? value : default;

    /// <summary>Begins to wait; the step must answer <see cref="ActivityResult.Waiting"/>.</summary>
    /// <returns>The wait's id, with which it is completed.</returns>
    public Guid WaitFor(WaitKind kind, string name, DateTimeOffset? dueAt = null) => _run.AddWait(Execution, kind, name, dueAt).Id;

    /// <summary>Stops waiting for something.</summary>
    public void StopWaitingFor(Wait wait) => _run.RemoveWait(wait);

    /// <summary>
    /// Publishes an event. When this instance has come to rest, every step that then waits for it is woken, in this same
    /// transaction. A step of another instance that fails makes an incident there, and changes nothing here.
    /// </summary>
    /// <param name="correlationId">Only instances about this; <c>null</c> for what this instance is about.</param>
    /// <param name="onlyHere">Only steps of this instance.</param>
    /// <exception cref="InvalidOperationException">Events wake each other in a circle.</exception>
    public void Publish(string name, JsonElement payload = default, string? correlationId = null, bool onlyHere = false) =>
        _run.Publish(name, correlationId, onlyHere, payload);

    /// <summary>Sets a variable by its id.</summary>
    /// <exception cref="ExpressionException">There is no such variable.</exception>
    public void SetVariable(string variableId, JsonElement value) => _run.SetVariable(variableId, value);

    /// <summary>Evaluates an expression that is not one of the step's inputs.</summary>
    public async ValueTask<T?> EvaluateAsync<T>(Expression expression) =>
        (T?)ValueConversion.Convert(await _run.EvaluateAsync(expression), typeof(T));
}
