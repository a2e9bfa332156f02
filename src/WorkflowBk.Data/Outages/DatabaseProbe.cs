using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Data.Outages;

/// <summary>
/// Tries whether the database can be read and written: a burst that changes nothing, and is on disk when it ends. Whoever asks
/// meanwhile gets the same answer, so that asking often costs nothing.
/// </summary>
public sealed class DatabaseProbe(IBurstFactory bursts, TimeProvider clock)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task? _running;

    /// <summary>Whether it could be read and written within a second.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        Task running;
        lock (_lock)
        {
            // Away from the caller: SQLite waits for its lock without giving the thread back.
            if (_running is not { IsCompleted: false })
                _running = Task.Run(WriteAsync, CancellationToken.None);
            running = _running;
        }

        try
        {
            await running.WaitAsync(_patience, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception failure) when (DatabaseOutages.Of(failure) is not null)
        {
            return false;
        }
    }

    private async Task WriteAsync()
    {
        await using var burst = await bursts.BeginAsync(CancellationToken.None);
        var db = burst.Services.GetRequiredService<MunicipalityDb>();
        await db.Database.ExecuteSqlAsync($"UPDATE \"Municipality\" SET \"Id\" = \"Id\"");
        await burst.CommitAsync(CancellationToken.None);
    }
}
