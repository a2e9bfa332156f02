using CsCheck;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Capacity;

namespace WorkflowBk.Domain.Tests.Capacity;

public sealed class CapacityTests
{
    private static readonly DateOnly _today = new(2026, 11, 2);
    private static readonly CapacitySettings _settings = new();

    private static readonly Gen<DateOnly?> _day = Gen.Int[-30, 500].Select(days => days > 450 ? (DateOnly?)null : _today.AddDays(days));

    private static readonly Gen<HeldFamily> _family = Gen.Select(
        Gen.Int[1, 40], _day, _day, _day,
        (hours, adult, interim, handed) => new HeldFamily(
            Guid.NewGuid(), "BK-1", hours / 4m, adult, interim, handed,
            [new TransitionAhead("School", _today.AddDays(hours), _today.AddDays(hours * 9), true)]));

    private static readonly Gen<CoordinatorBook> _book = Gen.Select(
        _family.Array[0, 12], Gen.Int[0, 37], Gen.Int[0, 12], _day,
        (families, hours, most, last) => new CoordinatorBook(Guid.NewGuid(), CoordinatorKind.Operative, hours, most, last, families, [], []));

    [Fact]
    public void Load_WithOneMoreFamily_IsNeverLighter() => Gen.Select(_book, _family).Sample((book, family) =>
    {
        var more = book with { Families = [.. book.Families, family] };

        Assert.True(more.Now.Percent >= book.Now.Percent);
        Assert.True(more.Now.LevelWith(_settings) >= book.Now.LevelWith(_settings));
        Assert.True(more.Now.RoomFor(_settings) <= book.Now.RoomFor(_settings));
        Assert.Equal(more.Now, book.Now.With(family.HoursPerWeek));
    });

    [Fact]
    public void Forecast_OfAnyYear_LosesNoFamily() => _book.Sample(book =>
    {
        var quarters = Forecast.Of(book, _settings, _today);

        var gone = 0;
        List<Guid> left = [];
        foreach (var quarter in quarters)
        {
            gone += quarter.Leaving.Count;
            left.AddRange(quarter.Leaving.Select(departure => departure.Family.CaseId));
            Assert.Equal(book.Families.Count, quarter.Load.Families + gone);
        }

        Assert.Equal(left.Distinct().Count(), left.Count);
    });

    [Fact]
    public void Whole_OfAllCoordinators_IsTheSumOfThem() => _book.Array[0, 6].Sample(books =>
    {
        var whole = WholeCapacity.Of(books, _settings, _today);

        Assert.Equal(books.Sum(book => book.Families.Count), whole.Families);
        Assert.All(
            whole.Quarters.Select((quarter, index) => (quarter, gone: whole.Quarters.Take(index + 1).Sum(earlier => earlier.Leaving + earlier.ToBePlaced))),
            pair => Assert.Equal(whole.Families, pair.quarter.Families + pair.gone));
    });

    [Theory]
    [InlineData(10, 4, 5, 10, LoadLevel.Fine)]
    [InlineData(10, 9, 5, 10, LoadLevel.Near)]
    [InlineData(10, 10, 5, 10, LoadLevel.Near)]
    [InlineData(10, 10.5, 5, 10, LoadLevel.Over)]
    [InlineData(10, 2, 11, 10, LoadLevel.Over)]
    [InlineData(0, 1, 1, 10, LoadLevel.Over)]
    [InlineData(0, 0, 0, 0, LoadLevel.Fine)]
    public void Level_OfTimeAndNumber_IsTheHeavierOfThem(int setAside, double used, int families, int most, LoadLevel expected) =>
        Assert.Equal(expected, new Load(families, (decimal)used, setAside, most).LevelWith(_settings));

    [Fact]
    public void DepartureOf_AFamilyWithSeveralEnds_IsTheFirst()
    {
        HeldFamily family = new(Guid.NewGuid(), "BK-1", 3, _today.AddMonths(8), null, null, []);
        CoordinatorBook book = new(Guid.NewGuid(), CoordinatorKind.Dedicated, 20, 5, _today.AddMonths(2), [family], [], []);

        Assert.Equal(DepartureCause.CoordinatorLeaves, book.DepartureOf(family)!.Cause);
        Assert.Equal(DepartureCause.TurnsAdult, (book with { LastDay = null }).DepartureOf(family)!.Cause);
        Assert.Equal([1, 1, 0, 0], Forecast.Of(book with { LastDay = null }, _settings, _today).Select(quarter => quarter.Load.Families));
    }

    [Fact]
    public void Worst_OfAYearWithManyTransitions_WarnsBefore()
    {
        TransitionAhead[] ahead = [.. Enumerable.Range(0, 4).Select(_ => new TransitionAhead("School", _today.AddMonths(4), _today.AddMonths(7), true))];
        CoordinatorBook book = new(
            Guid.NewGuid(), CoordinatorKind.Dedicated, 10, 5, null, [new HeldFamily(Guid.NewGuid(), "BK-1", 7, null, null, null, ahead)], [], []);

        Assert.Equal(LoadLevel.Fine, book.Now.LevelWith(_settings));
        Assert.Equal(LoadLevel.Over, Forecast.Worst(Forecast.Of(book, _settings, _today), _settings));
    }
}
