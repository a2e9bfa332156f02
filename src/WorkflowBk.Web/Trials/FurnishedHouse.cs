using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Data.Scratch;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>What stands in a room before anything is tried in it: the town's people, the municipality's texts, and the workflows.</summary>
internal sealed class FurnishedHouse : IDisposable
{
    private readonly ScratchDatabase _database;
    private readonly Dictionary<string, ActivityNode> _steps = new(StringComparer.Ordinal);

    private FurnishedHouse(ScratchDatabase database) => _database = database;

    /// <summary>The workflow that is tried; <c>null</c> when it cannot be run.</summary>
    public WorkflowDefinition? Definition { get; private set; }

    /// <summary>Why the workflow cannot be run; empty when it can.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; private set; } = [];

    /// <param name="empty">A database with today's schema, which the house keeps.</param>
    public static async Task<FurnishedHouse> BuildAsync(
        ScratchDatabase empty, ActivityCatalog catalog, TrialTown town, TrialSetting setting, CancellationToken cancellationToken)
    {
        FurnishedHouse house = new(empty);
        try
        {
            await using var services = TrialServices.Compose(empty, catalog, new TrialClock());
            await using var scope = services.CreateAsyncScope();
            await house.FurnishAsync(scope.ServiceProvider, town, setting, cancellationToken);
            return house;
        }
        catch
        {
            house.Dispose();
            throw;
        }
    }

    /// <summary>A step of the workflow, or of one that it starts; <c>null</c> when there is none.</summary>
    public ActivityNode? Find(string stepId) => _steps.GetValueOrDefault(stepId);

    public ScratchDatabase Copy() => _database.Copy();

    public void Dispose() => _database.Dispose();

    private async Task FurnishAsync(IServiceProvider services, TrialTown town, TrialSetting setting, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<MunicipalityStore>().SaveAsync(setting.Municipality, cancellationToken);
        var db = services.GetRequiredService<MunicipalityDb>();
        db.AddRange(town.Everything());
        db.AddRange(setting.Templates);
        await db.SaveChangesAsync(cancellationToken);
        var library = services.GetRequiredService<DefinitionLibrary>();
        foreach (var json in setting.Others)
            await PublishAsync(library, json, cancellationToken);
        Problems = await PublishAsync(library, setting.Json, cancellationToken);
        Definition = Problems.Count == 0 ? DefinitionReader.Read(setting.Json).Definition : null;
        foreach (var step in setting.Others.Prepend(setting.Json).SelectMany(json => DefinitionReader.Read(json).Definition?.Steps.Values ?? []))
            _steps.TryAdd(step.Id, step);
    }

    /// <summary>A draft is published here, and only here.</summary>
    private static async Task<IReadOnlyList<DefinitionProblem>> PublishAsync(DefinitionLibrary library, string json, CancellationToken cancellationToken)
    {
        var stored = await library.ImportAsync(json, "", "", cancellationToken);
        return stored.Version is { } version ? (await library.PublishAsync(version.DefinitionId, "", cancellationToken)).Problems : stored.Problems;
    }
}
