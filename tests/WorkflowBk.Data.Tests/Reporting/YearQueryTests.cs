using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Reporting;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Reporting;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Data.Tests.Reporting;

public sealed class YearQueryTests
{
    private static readonly DateTimeOffset _now = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly YearTown _town = new();

    [Fact]
    public async Task Read_AYear_CountsItAndHidesWhatIsSmall()
    {
        await using var database = await Database.CreateAsync();
        database.Clock.Now = _now;
        List<object> rows = [.. _town.People];
        for (var number = 0; number < 12; number++)
            rows.AddRange(_town.Family(_now.AddDays(-60 + number), isDedicated: number < 6));
        rows.AddRange(Enumerable.Range(0, 2).Select(_ => YearTown.Decided(DecisionOutcome.Refused, _now.AddDays(-5))));
        rows.Add(SectorAgreement.Make("NAV", "Samarbeid med NAV", new DateOnly(2027, 5, 1), null, new DateOnly(2026, 12, 1)).Value);
        await AddAsync(database, rows);

        var year = await ReadAsync(database, 2026);

        Assert.Equal(12, year.Held.Families);
        Assert.Equal([6, 6], year.Held.ByKind.Select(part => part.Count));
        Assert.Equal(14, year.Inquiries);
        // Two refusals could be told apart from one, and the coordinators decided could be counted back from the whole.
        Assert.Null(year.Decisions.Single(part => part.Key == DecisionOutcome.Refused).Count);
        Assert.Null(year.Decisions.Single(part => part.Key == DecisionOutcome.ChildCoordinator).Count);
        Assert.Equal((12, 12), (year.Waiting.Appointed, year.Waiting.WithinTarget));
        Assert.InRange(year.Waiting.MedianDays!.Value, 30, 45);
        Assert.Equal(2, year.Waiting.WaitingNow);
        Assert.Equal((2, 47.5m, 36m), (year.Time.Coordinators, year.Time.SetAside, year.Time.Used));
        Assert.Equal(12, year.Ages.Single(part => part.Key == AgeGroup.Primary).Count);
        Assert.Equal([("Helse og velferd", 6), ("Oppvekst", 6)], year.Sectors.Select(row => (row.Sector, row.Families)));
        Assert.Equal("Samarbeid med NAV", Assert.Single(year.Agreements).Name);
    }

    [Fact]
    public async Task Read_FewFamilies_TellsNoMedian()
    {
        await using var database = await Database.CreateAsync();
        database.Clock.Now = _now;
        await AddAsync(database, [.. _town.People, .. _town.Family(_now.AddDays(-20), isDedicated: true)]);

        var year = await ReadAsync(database, 2026);

        Assert.Equal((1, null, null), (year.Waiting.Appointed, year.Waiting.MedianDays, year.Waiting.WithinTarget));
        Assert.Null(year.Held.ByKind.Single(part => part.Key == CoordinatorKind.Dedicated).Count);
        Assert.Equal(2026, await database.DoAsync(scope => scope.GetRequiredService<YearQuery>().FirstYearAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Read_AThousandFamilies_CountsEachOnce()
    {
        await using var database = await Database.CreateAsync();
        database.Clock.Now = _now;
        List<object> rows = [.. _town.People];
        for (var number = 0; number < 1000; number++)
            rows.AddRange(_town.Family(_now.AddDays(-60 + (number % 50)), isDedicated: number % 4 == 0));
        await AddAsync(database, rows);

        var year = await ReadAsync(database, 2026);

        Assert.Equal(1000, year.Held.Families);
        Assert.Equal(250, year.Held.ByKind.Single(part => part.Key == CoordinatorKind.Dedicated).Count);
        Assert.Equal(750, year.Held.ByKind.Single(part => part.Key == CoordinatorKind.Operative).Count);
    }

    private static Task AddAsync(Database database, IReadOnlyCollection<object> rows) => database.DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private static Task<YearFigures> ReadAsync(Database database, int year) =>
        database.DoAsync(scope => scope.GetRequiredService<YearQuery>().ReadAsync(year, TestContext.Current.CancellationToken));
}
