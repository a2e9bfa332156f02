using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Tests.Moving;

/// <summary>The backup that docs/operations.md describes.</summary>
[Trait("Database", "SQLite")]
public sealed class SqliteBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-backup-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task VacuumInto_WhileTheProgramRuns_HasEveryRow()
    {
        var (file, copy) = (Path.Combine(_folder, "workflowbk.db"), Path.Combine(_folder, "copy.db"));
        await FullDatabase.MakeAsync(file, Cancellation);
        await using var running = FullDatabase.Open(file);
        var before = await FullDatabase.ContentAsync(running, Cancellation);

        await using (var backup = FullDatabase.Open(file))
            await backup.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", Cancellation);

        await using var restored = FullDatabase.Open(copy);
        Assert.Equal(before, await FullDatabase.ContentAsync(restored, Cancellation));
        Assert.Empty(await restored.Database.GetPendingMigrationsAsync(Cancellation));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
