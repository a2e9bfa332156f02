using WorkflowBk.Data.Scratch;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Furnishes houses for trials, and keeps the last one: whoever tries a process makes one move after another in the same, and to
/// check and publish all workflows takes longer than the moves do.
/// </summary>
internal sealed class TrialHouses(ActivityCatalog catalog) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ScratchDatabase? _empty;
    private TrialSetting? _setting;
    private FurnishedHouse? _house;

    public async Task<TrialRoom> OpenAsync(TrialSetting setting, TrialTown town, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_house is null || _setting?.IsSameAs(setting) != true)
                await MoveAsync(setting, town, cancellationToken);
            return new TrialRoom(_house!, _house!.Copy(), catalog, town);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _house?.Dispose();
        _empty?.Dispose();
        _turn.Dispose();
    }

    private async Task MoveAsync(TrialSetting setting, TrialTown town, CancellationToken cancellationToken)
    {
        _empty ??= await ScratchDatabase.CreateAsync(cancellationToken);
        var next = await FurnishedHouse.BuildAsync(_empty.Copy(), catalog, town, setting, cancellationToken);
        _house?.Dispose();
        (_house, _setting) = (next, setting);
    }
}
