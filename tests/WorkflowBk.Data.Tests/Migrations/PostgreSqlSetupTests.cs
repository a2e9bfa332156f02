using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Databases;
using WorkflowBk.Data.Outages;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Tests.Kit;

namespace WorkflowBk.Data.Tests.Migrations;

[Trait("Database", "PostgreSQL")]
public sealed class PostgreSqlSetupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_FourNodesOnAnEmptyDatabaseAtOnce_MakesTheSchemaOnce()
    {
        await using var database = await TestDatabase.CreateOnPostgreSqlAsync(isEmpty: true);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                await using var node = Node(database);
                await using var scope = node.CreateAsyncScope();
                await using var turn = await scope.ServiceProvider.GetRequiredService<StartTurn>().TakeAsync(Cancellation);
                await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(Cancellation);
            },
            Cancellation)));

        await using var services = Node(database);
        var db = services.CreateScope().ServiceProvider.GetRequiredService<MunicipalityDb>();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Instants_OfAnotherOffset_AreKeptAndFoundAsUtc()
    {
        await using var database = await TestDatabase.CreateOnPostgreSqlAsync();
        await using var services = Node(database);
        var theCase = Database.NewCase();
        var oslo = new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.FromHours(2));
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
            db.Add(theCase);
            db.Entry(theCase).Property(row => row.ClosedAt).CurrentValue = oslo;
            await db.SaveChangesAsync(Cancellation);
        }

        await using var again = services.CreateAsyncScope();
        var found = await again.ServiceProvider.GetRequiredService<MunicipalityDb>().Cases.SingleAsync(row => row.ClosedAt <= oslo, Cancellation);
        Assert.Equal((oslo.UtcDateTime, TimeSpan.Zero), (found.ClosedAt!.Value.DateTime, found.ClosedAt.Value.Offset));
    }

    [Fact]
    public async Task Write_ARowThatSomebodyHoldsForTooLong_IsAnOutage()
    {
        await using var database = await TestDatabase.CreateOnPostgreSqlAsync();
        await using var services = Node(database, TimeSpan.FromMilliseconds(50));
        await using var scope = services.CreateAsyncScope();
        var holder = scope.ServiceProvider.GetRequiredService<MunicipalityDb>();
        var theCase = Database.NewCase();
        holder.Add(theCase);
        await holder.SaveChangesAsync(Cancellation);
        await using var transaction = await holder.Database.BeginTransactionAsync(Cancellation);
        await holder.Cases.Where(row => row.Id == theCase.Id).ExecuteUpdateAsync(row => row.SetProperty(held => held.Phase, CasePhase.Decision), Cancellation);

        await using var late = services.CreateAsyncScope();
        var refused = await Record.ExceptionAsync(() => late.ServiceProvider.GetRequiredService<MunicipalityDb>().Cases
            .ExecuteUpdateAsync(row => row.SetProperty(held => held.Phase, CasePhase.Inquiry), Cancellation));

        Assert.Equal(DatabaseOutage.Locked, DatabaseOutages.Of(refused));
    }

    private static ServiceProvider Node(TestDatabase database, TimeSpan? patience = null) =>
        new ServiceCollection().AddLogging().AddPostgreSqlData(database.Connection, patience).BuildServiceProvider();
}
