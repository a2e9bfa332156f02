using WorkflowBk.Data.Scratch;

namespace WorkflowBk.Web.Trials;

/// <summary>An empty database with today's schema, made once, that every trial gets a copy of.</summary>
internal sealed class ScratchSchema : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ScratchDatabase? _empty;

    public async Task<ScratchDatabase> CopyAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return (_empty ??= await ScratchDatabase.CreateAsync(cancellationToken)).Copy();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _empty?.Dispose();
        _turn.Dispose();
    }
}
