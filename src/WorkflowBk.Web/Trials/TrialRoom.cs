using WorkflowBk.Data.Scratch;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Where a trial happens: the real engine and the real activities, on a database in memory, with invented people and a clock of
/// its own. No pump runs here, so nothing that is written to be sent is sent.
/// </summary>
/// <param name="house">What stands in the room.</param>
/// <param name="prepared">A database that holds what the house holds; the room keeps it as it is.</param>
internal sealed class TrialRoom(FurnishedHouse house, ScratchDatabase prepared, ActivityCatalog catalog, TrialTown town) : IAsyncDisposable
{
    private readonly ScratchDatabase _database = prepared.Copy();
    private ServiceProvider? _services;

    public TrialClock Clock { get; } = new();

    public TrialTown Town => town;

    public ActivityCatalog Catalog => catalog;

    /// <inheritdoc cref="FurnishedHouse.Definition"/>
    public WorkflowDefinition? Definition => house.Definition;

    /// <inheritdoc cref="FurnishedHouse.Problems"/>
    public IReadOnlyList<DefinitionProblem> Problems => house.Problems;

    private ServiceProvider Services => _services ??= TrialServices.Compose(_database, catalog, Clock);

    /// <inheritdoc cref="FurnishedHouse.Find"/>
    public ActivityNode? Find(string stepId) => house.Find(stepId);

    /// <summary>The room as it was before anything was tried in it.</summary>
    public void Clear() => prepared.CopyTo(_database);

    /// <summary>What stands in the room now, to go back to.</summary>
    public ScratchDatabase Remember() => _database.Copy();

    public void GoBackTo(ScratchDatabase earlier) => earlier.CopyTo(_database);

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        prepared.Dispose();
        _database.Dispose();
    }
}
