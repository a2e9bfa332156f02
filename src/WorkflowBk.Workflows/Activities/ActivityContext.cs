using System.Collections.ObjectModel;
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

    /// <summary>Whether the step is what started the instance; asked once.</summary>
    /// <param name="payload">What the event brought; undefined for nothing.</param>
    public bool TakeStart(out JsonElement payload) => _run.TakeStart(Step, out payload);

    /// <summary>Writes a line in the journal.</summary>
    public void Note(string text) => _run.Journal(Step, JournalEvent.Noted, text);

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
    public void SetVariable(string variableId, JsonElement value) => _run.SetVariable(Execution, variableId, value);

    /// <summary>Sets what the workflow gives to whoever started it.</summary>
    public void SetOutput(string name, JsonElement value) => _run.SetOutput(name, value);

    /// <summary>Gives the instance a name.</summary>
    public void SetName(string name) => _run.Instance.CallIt(name);

    /// <summary>
    /// Ends every other instance about the same where it stands, those that stand still too, in this same transaction: nothing of
    /// them goes on by itself any more.
    /// </summary>
    /// <param name="reason">Why, for the journal.</param>
    public async ValueTask EndOthersAsync(string reason)
    {
        foreach (var id in await _run.Course.Burst.UnderWayAboutAsync(CorrelationId, CancellationToken))
        {
            if (id != InstanceId)
                await _run.Course.CancelAsync(id, reason);
        }
    }

    /// <summary>Makes the instance about something else.</summary>
    public void Correlate(string correlationId) => _run.Correlate(correlationId);

    /// <summary>Sets another workflow going beside this one, about the same, when this instance has come to rest. Its end is not waited for.</summary>
    /// <returns>The id of its instance; <c>null</c> when no version of it is published.</returns>
    public async Task<Guid?> DispatchAsync(string definitionId, IReadOnlyDictionary<string, JsonElement> input) =>
        (await DispatchChildAsync(definitionId, null, input))?.Instance.Id;

    /// <summary>Starts another workflow and runs it to rest.</summary>
    internal Task<BurstRun?> StartChildAsync(string definitionId, string? correlationId, IReadOnlyDictionary<string, JsonElement>? input) =>
        _run.Course.StartChildAsync(definitionId, AboutOf(correlationId), ChildInput(input), InstanceId);

    /// <summary>Starts another workflow when this instance has come to rest.</summary>
    internal Task<BurstRun?> DispatchChildAsync(string definitionId, string? correlationId, IReadOnlyDictionary<string, JsonElement>? input) =>
        _run.Course.DispatchChildAsync(definitionId, AboutOf(correlationId), ChildInput(input), InstanceId);

    /// <summary>Ends the instances whose end the step waits for.</summary>
    internal async ValueTask CancelChildrenAsync()
    {
        foreach (var wait in Waits.Where(wait => wait.Kind == WaitKind.Child).ToList())
            await _run.Course.CancelAsync(Guid.Parse(wait.Name), null);
    }

    internal ValueTask<(JsonElement Result, IReadOnlyList<string> Outcomes)> RunScriptAsync(string script) =>
        _run.RunScriptAsync(Execution, script);

    private string AboutOf(string? correlationId) => string.IsNullOrWhiteSpace(correlationId) ? CorrelationId : correlationId;

    private Dictionary<string, JsonElement> ChildInput(IReadOnlyDictionary<string, JsonElement>? input)
    {
        Dictionary<string, JsonElement> given = new(input ?? ReadOnlyDictionary<string, JsonElement>.Empty, StringComparer.Ordinal);
        given["ParentInstanceId"] = JsonSerializer.SerializeToElement(InstanceId);
        return given;
    }

    /// <summary>Evaluates an expression that is not one of the step's inputs.</summary>
    public async ValueTask<T?> EvaluateAsync<T>(Expression expression) =>
        (T?)ValueConversion.Convert(await _run.EvaluateAsync(Execution, expression), typeof(T));
}
