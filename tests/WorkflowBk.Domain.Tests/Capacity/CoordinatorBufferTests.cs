using CsCheck;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Capacity;

namespace WorkflowBk.Domain.Tests.Capacity;

public sealed class CoordinatorBufferTests
{
    private static readonly DateOnly _today = new(2026, 11, 2);

    private static readonly Gen<Span[]> _spans = Gen.Select(
        Gen.Int[-40, 40], Gen.Int[-10, 60], (from, days) => new Span(_today.AddDays(from), days > 50 ? null : _today.AddDays(from + Math.Max(days, 0)))).Array[0, 2];

    private static readonly Gen<CoordinatorBook> _book = Gen.Select(
        Gen.Int[1, 16].Array[0, 6], Gen.Int[0, 37], Gen.Int[0, 8], Gen.Bool, _spans, Gen.Select(_spans, Gen.Int[1, 4], Gen.Int[1, 12]).Array[0, 2],
        (families, hours, most, isDedicated, away, covers) => Book(
            isDedicated ? CoordinatorKind.Dedicated : CoordinatorKind.Operative, hours, most, [.. families.Select(quarters => quarters / 4m)]) with
        {
            Away = away,
            Covers = [.. covers.SelectMany(cover => cover.Item1.Select(span => new Cover(Guid.NewGuid(), span, cover.Item2, cover.Item3)))],
        });

    [Fact]
    public void Buffer_OfAnyTown_HoldsWhatOneDedicatedCanTakeOver() => _book.Array[0, 6].Sample(books =>
    {
        var buffer = CoordinatorBuffer.Of(books, _today);

        Assert.True(buffer is { HoursFree: >= 0, FamiliesFree: >= 0, InUse: >= 0 });
        Assert.All(buffer.CanTakeOver, book =>
        {
            Assert.Equal(CoordinatorKind.Dedicated, book.Kind);
            Assert.False(book.IsAway(_today));
            Assert.True(book.On(_today).HoursFree >= buffer.Heaviest!.Now.Hours);
            Assert.True(buffer.HoursFree >= buffer.Heaviest.Now.Hours && buffer.FamiliesFree >= buffer.Heaviest.Now.Families);
        });
        Assert.All(
            books.Where(book => book.Kind == CoordinatorKind.Operative && !book.IsAway(_today)),
            book => Assert.True(book.Families.Count == 0 || buffer.Heaviest!.Now.Hours >= book.Now.Hours));
    });

    [Fact]
    public void Buffer_WithSomebodyMoreToFollowUp_IsNeverLarger() => Gen.Select(_book.Array[1, 5], Gen.Int[1, 3], Gen.Int[1, 9]).Sample((books, families, hours) =>
    {
        CoordinatorBook[] more = [books[0] with { Covers = [.. books[0].Covers, new Cover(Guid.NewGuid(), new Span(_today, null), families, hours)] }, .. books[1..]];

        Assert.True(CoordinatorBuffer.Of(more, _today).HoursFree <= CoordinatorBuffer.Of(books, _today).HoursFree);
        Assert.True(CoordinatorBuffer.Of(more, _today).CanTakeOver.Count <= CoordinatorBuffer.Of(books, _today).CanTakeOver.Count);
    });

    [Fact]
    public void Buffer_OfTheOneWithTheMost_SaysWhoHasRoom()
    {
        var silje = Book(CoordinatorKind.Dedicated, 30, 12, 10, 8);
        var nina = Book(CoordinatorKind.Operative, 6, 3, 2, 3);
        var line = Book(CoordinatorKind.Operative, 3, 1, 2);

        var buffer = CoordinatorBuffer.Of([silje, nina, line], _today);

        Assert.Equal((12m, 10, 0m, nina.StaffId), (buffer.HoursFree, buffer.FamiliesFree, buffer.InUse, buffer.Heaviest!.StaffId));
        Assert.Equal(silje.StaffId, Assert.Single(buffer.CanTakeOver).StaffId);
        Assert.True(buffer.IsEnough);
    }

    [Fact]
    public void Buffer_InUse_IsSmallerAndNoMoreForWhoIsAwayAlready()
    {
        var silje = Book(CoordinatorKind.Dedicated, 20, 12, 10) with { Covers = [new Cover(Guid.NewGuid(), new Span(_today.AddDays(-3), _today), 2, 8)] };
        var nina = Book(CoordinatorKind.Operative, 8, 3, 4, 4) with { Away = [new Span(_today.AddDays(-3), _today)] };
        var line = Book(CoordinatorKind.Operative, 3, 1, 3);

        var today = CoordinatorBuffer.Of([silje, nina, line], _today);
        var tomorrow = CoordinatorBuffer.Of([silje, nina, line], _today.AddDays(1));

        Assert.Equal((2m, 8m, line.StaffId, false), (today.HoursFree, today.InUse, today.Heaviest!.StaffId, today.IsEnough));
        Assert.Equal((10m, 0m, nina.StaffId, true), (tomorrow.HoursFree, tomorrow.InUse, tomorrow.Heaviest!.StaffId, tomorrow.IsEnough));
    }

    [Fact]
    public void Buffer_WithoutADedicated_LacksWhenSomebodyHasAFamily()
    {
        Assert.False(CoordinatorBuffer.Of([Book(CoordinatorKind.Operative, 8, 3, 4)], _today).IsEnough);
        Assert.True(CoordinatorBuffer.Of([Book(CoordinatorKind.Operative, 8, 3)], _today).IsEnough);
        Assert.True(CoordinatorBuffer.Of([], _today).IsEnough);
    }

    [Fact]
    public void SuitsAsStandIn_DedicatedWithRoom_ComesFirst()
    {
        var needed = new Load(2, 6, 8, 3);

        Assert.Equal(StandInFit.Buffer, Book(CoordinatorKind.Dedicated, 20, 12, 10).SuitsAsStandIn(needed, _today));
        Assert.Equal(StandInFit.Room, Book(CoordinatorKind.Operative, 20, 12, 10).SuitsAsStandIn(needed, _today));
        Assert.Equal(StandInFit.NoRoom, Book(CoordinatorKind.Dedicated, 12, 12, 10).SuitsAsStandIn(needed, _today));
        Assert.Equal(StandInFit.NoRoom, Book(CoordinatorKind.Dedicated, 20, 2, 10).SuitsAsStandIn(needed, _today));
        Assert.Equal(StandInFit.Buffer, Book(CoordinatorKind.Dedicated, 0, 0).SuitsAsStandIn(null, _today));
    }

    [Fact]
    public void Forecast_OfWhoStepsIn_WarnsInTheQuartersItLasts()
    {
        var silje = Book(CoordinatorKind.Dedicated, 10, 4, 6) with { Covers = [new Cover(Guid.NewGuid(), new Span(_today.AddMonths(4), _today.AddMonths(5)), 1, 8)] };

        var levels = Forecast.Of(silje, new CapacitySettings(), _today).Select(quarter => quarter.Peak.LevelWith(new CapacitySettings()));

        Assert.Equal([LoadLevel.Fine, LoadLevel.Over, LoadLevel.Fine, LoadLevel.Fine], levels);
    }

    private static CoordinatorBook Book(CoordinatorKind kind, decimal hours, int most, params decimal[] families) => new(
        Guid.NewGuid(), kind, hours, most, null, [.. families.Select(each => new HeldFamily(Guid.NewGuid(), "BK-1", each, null, null, null, []))], [], []);
}
