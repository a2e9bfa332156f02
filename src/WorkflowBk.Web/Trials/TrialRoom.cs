using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkflowBk.Activities;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Data.Scratch;
using WorkflowBk.Notices;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Observing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Where a trial happens: the real engine and the real activities, on a database in memory, with invented people and a clock of
/// its own. No pump runs here, so nothing that is written to be sent is sent.
/// </summary>
internal sealed class TrialRoom : IAsyncDisposable
{
    private readonly ScratchDatabase _database;
    private readonly ServiceProvider _services;
    private readonly Dictionary<string, ActivityNode> _steps = new(StringComparer.Ordinal);
    private ScratchDatabase? _prepared;

    private TrialRoom(ScratchDatabase database, ActivityCatalog catalog, TrialTown town)
    {
        _database = database;
        Catalog = catalog;
        Town = town;
        _services = Compose(database, catalog, Clock);
    }

    public TrialClock Clock { get; } = new();

    public TrialTown Town { get; }

    public ActivityCatalog Catalog { get; }

    /// <summary>The workflow that is tried; <c>null</c> when it cannot be run.</summary>
    public WorkflowDefinition? Definition { get; private set; }

    /// <summary>Why the workflow cannot be run; empty when it can.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; private set; } = [];

    public static async Task<TrialRoom> OpenAsync(
        ScratchDatabase database, ActivityCatalog catalog, TrialTown town, TrialSetting setting, CancellationToken cancellationToken)
    {
        var room = new TrialRoom(database, catalog, town);
        try
        {
            await room.FurnishAsync(setting, cancellationToken);
            room._prepared = room._database.Copy();
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>A step of the workflow, or of one that it starts; <c>null</c> when there is none.</summary>
    public ActivityNode? Find(string stepId) => _steps.GetValueOrDefault(stepId);

    /// <summary>The room as it was before anything was tried in it.</summary>
    public void Clear() => _prepared!.CopyTo(_database);

    /// <summary>What stands in the room now, to go back to.</summary>
    public ScratchDatabase Remember() => _database.Copy();

    public void GoBackTo(ScratchDatabase earlier) => earlier.CopyTo(_database);

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _prepared?.Dispose();
        _database.Dispose();
    }

    private Task<bool> FurnishAsync(TrialSetting setting, CancellationToken cancellationToken) => DoAsync(async scope =>
    {
        await scope.GetRequiredService<MunicipalityStore>().SaveAsync(setting.Municipality, cancellationToken);
        var db = scope.GetRequiredService<MunicipalityDb>();
        db.AddRange(Town.Everything());
        db.AddRange(setting.Templates);
        await db.SaveChangesAsync(cancellationToken);
        var library = scope.GetRequiredService<DefinitionLibrary>();
        foreach (var json in setting.Others)
            await PublishAsync(library, json, cancellationToken);
        Problems = await PublishAsync(library, setting.Json, cancellationToken);
        Definition = Problems.Count == 0 ? DefinitionReader.Read(setting.Json).Definition : null;
        foreach (var step in setting.Others.Prepend(setting.Json).SelectMany(json => DefinitionReader.Read(json).Definition?.Steps.Values ?? []))
            _steps.TryAdd(step.Id, step);
        return true;
    });

    /// <summary>A draft is published here, and only here.</summary>
    private static async Task<IReadOnlyList<DefinitionProblem>> PublishAsync(DefinitionLibrary library, string json, CancellationToken cancellationToken)
    {
        var stored = await library.ImportAsync(json, "", "", cancellationToken);
        return stored.Version is { } version ? (await library.PublishAsync(version.DefinitionId, "", cancellationToken)).Problems : stored.Problems;
    }

    private static ServiceProvider Compose(ScratchDatabase database, ActivityCatalog catalog, TrialClock clock)
    {
        var services = new ServiceCollection();
        // Whoever watches the log and the numbers must not have to ask whether a failed step was a real one.
        services.AddLogging();
        services.AddSingleton<Unobserved>();
        services.AddSingleton<TimeProvider>(clock);
        services.AddScratchData(database);
        services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        services.AddActivities();
        services.AddNotices(new ConfigurationBuilder().Build());
        // The same in every house, and it takes time to make.
        services.Replace(ServiceDescriptor.Singleton(catalog));
        var queries = services.Single(service => service.ServiceType == typeof(IWaitQueries)).ImplementationType!;
        services.AddScoped(provider => new TrialTimers(
            provider.GetRequiredService<MunicipalityDb>(), (IWaitQueries)ActivatorUtilities.CreateInstance(provider, queries)));
        services.Replace(ServiceDescriptor.Scoped<IWaitQueries>(provider => provider.GetRequiredService<TrialTimers>()));
        return services.BuildServiceProvider();
    }
}
