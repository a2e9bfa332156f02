using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WorkflowBk.Data.Databases;

namespace WorkflowBk.Data;

/// <summary>Makes the database ready: creates it, or brings it from an earlier version to this one.</summary>
public sealed partial class DatabaseSetup(MunicipalityDb db, ILogger<DatabaseSetup> logger)
{
    /// <exception cref="NewerDatabaseException">A newer program has been here; nothing was changed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var turn = db.Database.IsSqlite() ? await SetupFile.TakeAsync(db, cancellationToken) : null;
        await RefuseNewerAsync(cancellationToken);
        if (turn is not null)
            await FreeAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (!db.Database.IsSqlite())
            return;
        // Readers never wait for a writer, and a writer syncs one file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
    }

    /// <summary>
    /// What a newer program writes, this one may misread, or leave out. One that runs already when the newer one comes was let
    /// to: the release says whether the two can work side by side.
    /// </summary>
    private async Task RefuseNewerAsync(CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault(applied => !known.Contains(applied)) is { } newer)
            throw new NewerDatabaseException(newer);
    }

    /// <summary>
    /// EF Core keeps its turn on SQLite as a row, which a start that is killed leaves behind; everybody after it would wait for
    /// ever. Whoever has <see cref="SetupFile"/> is alone here, so a row that is there belongs to nobody.
    /// </summary>
    private async Task FreeAsync(CancellationToken cancellationToken)
    {
        if (!await db.Database.SqlQuery<int>($"SELECT 1 AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").AnyAsync(cancellationToken))
            return;
        if (await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken) > 0)
            LogFreed();
    }

    [LoggerMessage(LogLevel.Warning, "An earlier start ended in the middle of bringing the database to its version; what it had not finished is done now")]
    private partial void LogFreed();
}
