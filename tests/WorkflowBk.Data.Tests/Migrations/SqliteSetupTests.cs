using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Tests.Kit;

namespace WorkflowBk.Data.Tests.Migrations;

[Trait("Database", "SQLite")]
public sealed class SqliteSetupTests
{
    [Fact]
    public async Task Database_AfterSetup_SyncsEveryCommit()
    {
        await using var database = await Database.CreateAsync();

        var (journal, synchronous) = await database.ReadAsync(async db => (
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken),
            await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken)));

        Assert.Equal(("wal", 2), (journal, synchronous));
    }
}
