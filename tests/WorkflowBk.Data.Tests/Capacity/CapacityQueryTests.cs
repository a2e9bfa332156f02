using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Attention;
using WorkflowBk.Data.Capacity;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Data.Tests.Reporting;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tests.Capacity;

public sealed class CapacityQueryTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly YearTown _town = new();

    [Fact]
    public async Task Read_Coordinators_WithWhatTheyCarryAndWhatComes()
    {
        await using var database = await TownAsync(families: 2);

        var rows = await database.DoAsync(scope => scope.GetRequiredService<CapacityQuery>().ReadAsync(null, Today(database), Cancellation));

        Assert.Equal(["Nina", "Turid"], rows.Select(row => row.Person.Name));
        Assert.Equal(new Load(2, 6, 10, 3), rows[0].Book.Now);
        // Hans is twelve: lower secondary school lies within the year, and nobody has begun to plan it.
        Assert.Contains(rows[0].Book.Families[0].Transitions, ahead => ahead is { Kind: "LowerSecondary", IsRaised: false });
        Assert.Equal(new DateOnly(2032, 5, 3), rows[0].Book.Families[0].TurnsAdultOn);
    }

    [Fact]
    public async Task Read_OfOneService_ShowsNoOthers()
    {
        await using var database = await TownAsync(families: 1);

        var rows = await database.DoAsync(scope => scope.GetRequiredService<CapacityQuery>().ReadAsync(_town.Operative.ServiceId, Today(database), Cancellation));

        Assert.Equal("Nina", Assert.Single(rows).Person.Name);
    }

    [Fact]
    public async Task Read_WhoStepsInForAColleague_CarriesTheirFamiliesMeanwhile()
    {
        await using var database = await TownAsync(families: 2);
        var today = Today(database);
        await database.SaveAsync(Away(today, today.AddDays(9)));

        var rows = await database.DoAsync(scope => scope.GetRequiredService<CapacityQuery>().ReadAsync(_town.Dedicated.ServiceId, today, Cancellation));

        var turid = Assert.Single(rows).Book;
        Assert.Equal([new Cover(_town.Operative.Id, new Span(today, today.AddDays(9)), 2, 6)], turid.Covers);
        Assert.Equal((0, 2, 6m), (turid.Now.Families, turid.On(today).Families, turid.On(today).Hours));
        Assert.Equal(turid.Now, turid.On(today.AddDays(10)));
    }

    [Fact]
    public async Task Attention_WhoStepsInForMoreThanThereIsTimeFor_IsShownWhileItLasts()
    {
        await using var database = await TownAsync(families: 4);
        StaffMember leader = new(Guid.CreateVersion7(), "Ingrid", null, "i@fjordvik.example", null, null, [StaffRole.KeLeader]);
        await database.ReadAsync(async db =>
        {
            db.Remove(await db.Coordinators.SingleAsync(row => row.StaffId == _town.Dedicated.Id, Cancellation));
            db.Add(new Coordinator(_town.Dedicated.Id, CoordinatorKind.Dedicated, 8, 3, null));
            return await db.SaveChangesAsync(Cancellation);
        });
        Assert.DoesNotContain(await OverAsync(database, leader), item => item.PersonId == _town.Dedicated.Id);

        await database.SaveAsync(Away(Today(database), Today(database)));

        Assert.Contains(await OverAsync(database, leader), item => item.PersonId == _town.Dedicated.Id);
        database.Clock.Now += TimeSpan.FromDays(1);
        Assert.DoesNotContain(await OverAsync(database, leader), item => item.PersonId == _town.Dedicated.Id);
    }

    [Fact]
    public async Task Attention_SomebodyWhoIsOver_IsShownToLeadersOnly()
    {
        await using var database = await TownAsync(families: 4);
        StaffMember leader = new(Guid.CreateVersion7(), "Ingrid", null, "i@fjordvik.example", null, null, [StaffRole.KeLeader]);
        StaffMember principal = new(Guid.CreateVersion7(), "Roger", null, "r@fjordvik.example", null, _town.Operative.ServiceId, [StaffRole.ServiceLeader]);
        StaffMember other = new(Guid.CreateVersion7(), "Per", null, "p@fjordvik.example", null, _town.Dedicated.ServiceId, [StaffRole.ServiceLeader]);

        Assert.Equal(_town.Operative.Id, Assert.Single(await OverAsync(database, leader)).PersonId);
        Assert.Single(await OverAsync(database, principal));
        Assert.Empty(await OverAsync(database, other));
    }

    private Absence Away(DateOnly from, DateOnly until) => Absence.Of(
        Guid.CreateVersion7(), new AbsencePlan(_town.Operative.Id, from, until, _town.Dedicated.Id, null), _town.Operative.Id, _now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateOnly Today(Database database) => database.Clock.Today();

    private static async Task<IReadOnlyList<AttentionItem>> OverAsync(Database database, StaffMember person) =>
        [.. (await database.DoAsync(scope => scope.GetRequiredService<AttentionList>().ReadAsync(person, Cancellation))).Where(item => item.What == "CoordinatorOver")];

    private async Task<Database> TownAsync(int families)
    {
        var database = await Database.CreateAsync();
        await database.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            db.AddRange(_town.People);
            for (var number = 0; number < families; number++)
                db.AddRange(_town.Family(_now.AddDays(-100 - number), isDedicated: false));
            await db.SaveChangesAsync(Cancellation);
        });
        return database;
    }
}
