using WorkflowBk.Domain.StatusPages;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.StatusPages;

public class FamilyLinkTests
{
    private static readonly DateTimeOffset _now = Utc("2026-03-02T09:00");

    [Fact]
    public void HoldsAt_BeforeSixtyDaysHavePassed_IsTrueAndThenNoMore()
    {
        var link = NewLink();

        Assert.True(link.HoldsAt(_now.AddDays(60).AddTicks(-1)));
        Assert.False(link.HoldsAt(_now.AddDays(60)));
    }

    [Fact]
    public void HoldsAt_Revoked_IsFalse()
    {
        var link = NewLink();

        link.Revoke(_now);

        Assert.False(link.HoldsAt(_now));
    }

    [Fact]
    public void Create_Secret_IsNotKept()
    {
        var link = NewLink();

        Assert.DoesNotContain("hemmelig", link.Hash, StringComparison.Ordinal);
        Assert.Equal(64, link.Hash.Length);
    }

    [Fact]
    public void HashOf_SameAddressWrittenDifferently_IsTheSame() =>
        Assert.Equal(FamilyLink.HashOf("liv@solvang.example"), FamilyLink.HashOf(" Liv@Solvang.example "));

    private static FamilyLink NewLink() => new(Guid.NewGuid(), Guid.NewGuid(), "hemmelig", "liv@solvang.example", asked: false, _now);
}
