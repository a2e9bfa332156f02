using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Validation;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Conformance;

/// <summary>The engine on a SQLite database of its own, as the product has it, for one case.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public House(string database)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMunicipalityData(database);
        services.AddWorkflowEngine();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IStepWatcher>(Recorder);
        // What a definition may say is checked when it is published; how the engine behaves on one that says it all the same is
        // what is compared here.
        services.AddScoped(provider => new DefinitionReview(_ => [], provider.GetRequiredService<IVersionStore>(), []));
        _services = services.BuildServiceProvider();
    }

    public Clock Clock { get; } = new();

    public Recorder Recorder { get; } = new();

    public Task<T> EngineAsync<T>(Func<IWorkflowEngine, Task<T>> use) => InScopeAsync(use);

    public Task<T> LibraryAsync<T>(Func<DefinitionLibrary, Task<T>> use) => InScopeAsync(use);

    public Task<IReadOnlyList<WorkflowVersion>> HistoryAsync(string definitionId) =>
        InScopeAsync((IVersionStore store) => store.HistoryAsync(definitionId, CancellationToken.None));

    public Task<WorkflowInstance?> InstanceAsync(Guid id) =>
        InScopeAsync((MunicipalityDb db) => db.Instances.AsNoTracking().FirstOrDefaultAsync(instance => instance.Id == id));

    /// <summary>All instances of a definition, oldest first.</summary>
    public async Task<IReadOnlyList<WorkflowInstance>> InstancesAsync(string definitionId)
    {
        var all = await InScopeAsync((MunicipalityDb db) =>
            db.Instances.AsNoTracking().Where(instance => instance.DefinitionId == definitionId).ToListAsync());
        return [.. all.OrderBy(instance => Recorder.OrderOf(instance.Id))];
    }

    public Task<List<Wait>> WaitsAsync(Guid instanceId) =>
        InScopeAsync((MunicipalityDb db) => db.Waits.AsNoTracking()
            .Where(wait => wait.InstanceId == instanceId)
            .OrderBy(wait => wait.ExecutionId)
            .ToListAsync());

    public async Task PassAsync(TimeSpan time)
    {
        Clock.Now += time;
        while (await EngineAsync(engine => engine.FireDueTimersAsync(100, CancellationToken.None)) > 0)
        {
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
