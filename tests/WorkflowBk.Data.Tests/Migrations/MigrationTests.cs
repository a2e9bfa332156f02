using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Tests.Kit;

namespace WorkflowBk.Data.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public async Task Migrations_OfToday_MatchTheModel()
    {
        await using var database = await Database.CreateAsync();

        Assert.False(await database.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }
}
