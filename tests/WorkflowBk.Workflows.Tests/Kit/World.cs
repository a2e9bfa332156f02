using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Migration;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>The engine in a host of its own, with a database in memory and a clock that stands still.</summary>
internal sealed class World
{
    // Finding the activities takes longer than most tests, and gives the same every time.
    private static readonly IReadOnlyList<ServiceDescriptor> _engine = [.. new ServiceCollection().AddWorkflowEngine(typeof(World).Assembly)];

    private int _keys;

    /// <param name="store">The database of a world that was there before, as after a restart.</param>
    /// <param name="isObserved">False for an engine whose work is not shown to operators.</param>
    public World(MemoryStore? store = null, bool isObserved = true)
    {
        Store = store ?? new MemoryStore();
        var services = new ServiceCollection().AddLogging();
        foreach (var service in _engine)
            services.Add(service);
        services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Store)
            .AddSingleton<IBurstFactory, MemoryBurstFactory>()
            .AddSingleton<IWaitQueries, MemoryWaitQueries>()
            .AddSingleton<IVersionStore, MemoryVersionStore>()
            .AddScoped<Effects>();
        if (!isObserved)
            services.AddSingleton<Unobserved>();
        Services = services.BuildServiceProvider(validateScopes: true).CreateScope().ServiceProvider;
        Engine = Services.GetRequiredService<IWorkflowEngine>();
    }

    public ManualClock Clock { get; } = new();

    public MemoryStore Store { get; }

    public IServiceProvider Services { get; }

    public IWorkflowEngine Engine { get; }

    public DefinitionValidator Validator => Services.GetRequiredService<DefinitionValidator>();

    /// <summary>What has been done and kept.</summary>
    public IReadOnlyList<string> Ran => Store.Effects;

    /// <summary>The only instance there is.</summary>
    public WorkflowInstance Instance => Store.Instances.Values.Single();

    public WorkflowStatus Status => Instance.Status;

    /// <summary>Steps that wait, in the order they began.</summary>
    public IEnumerable<string> Waiting => Store.Waits.Values.OrderBy(wait => wait.ExecutionId).Select(wait => wait.StepId);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Stores a definition as the next version of its workflow, and publishes it.</summary>
    public void Publish(string json, string definitionId = "flow-1")
    {
        var number = Store.Versions.Count(stored => stored.DefinitionId == definitionId) + 1;
        var version = new WorkflowVersion(definitionId, number, definitionId, json, "test", "", Clock.Now);
        version.Publish(Clock.Now);
        Store.Versions.Add(version);
    }

    public Task<StimulusOutcome> StartAsync(
        string definitionId = "flow-1", string correlationId = "case-1", string? key = null, string? actor = null, object? input = null) =>
        Engine.StartAsync(
            new StartWorkflow(definitionId, correlationId, Members(input), key ?? NextKey(), actor), Cancel);

    /// <summary>Publishes a flowchart and starts it.</summary>
    public static async Task<World> RunAsync(Action<FlowJson> draw) => await RunAsync(WorkflowJson.Of(draw));

    public static async Task<World> RunAsync(string json, object? input = null)
    {
        var world = new World();
        world.Publish(json);
        await world.StartAsync(input: input);
        return world;
    }

    public Wait WaitOf(string stepId) => Store.Waits.Values.Single(wait => wait.StepId == stepId);

    public Task<StimulusOutcome> CompleteAsync(string stepId, object? payload = null, string? actor = null) =>
        ResumeAsync(WaitOf(stepId).Id, payload, actor: actor);

    public Task<StimulusOutcome> ResumeAsync(Guid waitId, object? payload = null, string? key = null, string? actor = null) =>
        Engine.ResumeAsync(new ResumeWait(waitId, Json(payload), key ?? NextKey(), actor), Cancel);

    public Task<IReadOnlyList<StimulusOutcome>> SendAsync(
        string name, object? payload = null, string? correlationId = null, string? key = null, string? actor = null, Guid? only = null) =>
        Engine.PublishEventAsync(new PublishEvent(name, correlationId, Json(payload), key ?? NextKey(), actor) { InstanceId = only }, Cancel);

    /// <summary>What steps wrote in the journals.</summary>
    public IEnumerable<string?> Lines => Store.Journal.Where(entry => entry.Event == JournalEvent.Noted).Select(entry => entry.Detail);

    public DefinitionReview Review => Services.GetRequiredService<DefinitionReview>();

    public DefinitionLibrary Library => Services.GetRequiredService<DefinitionLibrary>();

    /// <summary>Stores a definition through the library, as process owners do, and publishes it.</summary>
    public async Task ReleaseAsync(string json)
    {
        var saved = await Library.SaveAsync(json, "test", Cancel);
        var published = await Library.PublishAsync(saved.Version!.DefinitionId, "", Cancel);
        Assert.Equal((LibraryStatus.Done, ""), (published.Status, string.Join("; ", published.Problems.Select(problem => problem.Message))));
    }

    public Task<StimulusOutcome> CancelAsync(Guid instanceId) =>
        Engine.CancelAsync(new CancelInstance(instanceId, "not needed", NextKey(), null), Cancel);

    public Task<StimulusOutcome> RetryAsync(object? inputs = null, string? key = null) =>
        MendAsync(new Mending.Retry(Members(inputs)), key);

    public Task<StimulusOutcome> SkipAsync(string outcome) => MendAsync(new Mending.Skip(outcome), null);

    private Task<StimulusOutcome> MendAsync(Mending mending, string? key) => Engine.MendAsync(
        new MendIncident(Instance.Id, Instance.Incidents[0].ExecutionId, mending, "because", key ?? NextKey(), null), Cancel);

    public Task<MigrationPlan?> PlanAsync(int version, params (string From, string To)[] renamed) =>
        Engine.PlanMoveAsync(Instance.Id, $"flow-1-v{version}", renamed.ToDictionary(step => step.From, step => step.To), Cancel);

    public Task<StimulusOutcome> MoveAsync(int version, params (string From, string To)[] renamed) => MoveAsync($"flow-1-v{version}", null, renamed);

    public Task<StimulusOutcome> MoveAsync(int version, string key) => MoveAsync($"flow-1-v{version}", key);

    public Task<StimulusOutcome> MoveAsync(string versionId, string? key = null, params (string From, string To)[] renamed) => Engine.MoveAsync(
        new MoveInstance(Instance.Id, versionId, renamed.ToDictionary(step => step.From, step => step.To), "because", key ?? NextKey(), null), Cancel);

    public Task<int> FireAsync(int max = 100) => Engine.FireDueTimersAsync(max, Cancel);

    private string NextKey() => $"key-{++_keys}";

    private static JsonElement Json(object? value) => value switch
    {
        null => default,
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value),
    };

    private static Dictionary<string, JsonElement> Members(object? input) =>
        input is null ? [] : JsonSerializer.SerializeToElement(input).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
}
