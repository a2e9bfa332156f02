using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.Tests.Kit;

namespace WorkflowBk.Data.Tests.Migrations;

public sealed class NewerDatabaseTests
{
    private const string Newer = "29990101000000_Later";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_DatabaseOfANewerVersion_IsRefusedAndChangesNothing()
    {
        await using var database = await Database.CreateAsync();
        await database.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({Newer}, '99.0.0')", Cancellation));

        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => database.DoAsync(
            scope => scope.GetRequiredService<DatabaseSetup>().RunAsync(Cancellation)));

        Assert.Equal(Newer, refused.Migration);
        Assert.Contains(Newer, await database.ReadAsync(db => db.Database.GetAppliedMigrationsAsync(Cancellation)));
    }
}
