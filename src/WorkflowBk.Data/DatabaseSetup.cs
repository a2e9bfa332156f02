using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data;

/// <summary>Makes the database ready: creates it, or brings it from an earlier version to this one.</summary>
public sealed class DatabaseSetup(MunicipalityDb db)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        if (!db.Database.IsSqlite())
            return;
        // Readers never wait for a writer, and a writer syncs one file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
    }
}
