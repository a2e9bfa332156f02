using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;

namespace WorkflowBk.Domain.Tests.Contributions;

public class ContributionLinkTests
{
    private static readonly DateTimeOffset _made = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _due = new(2026, 9, 22);

    [Fact]
    public void Check_UntilTwoWeeksAfterTheDueDate_Opens()
    {
        var link = NewLink();
        var end = OsloTime.At(new DateOnly(2026, 10, 7), TimeOnly.MinValue);

        Assert.True(link.Check(end - TimeSpan.FromSeconds(1)).Succeeded);
        Assert.Equal("contribution-link.expired", Assert.Single(link.Check(end).Problems).Code);
    }

    [Fact]
    public void ExpiresAt_OfALinkMadeLate_CountsFromTheDayItIsMade()
    {
        var late = new ContributionLink(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "hash", _made.AddDays(60), _due);

        Assert.True(late.Check(_made.AddDays(74)).Succeeded);
    }

    [Fact]
    public void Use_Twice_WorksOnce()
    {
        var link = NewLink();

        Assert.True(link.Use(_made).Succeeded);
        Assert.Equal("contribution-link.used", Assert.Single(link.Use(_made).Problems).Code);
    }

    [Fact]
    public void Use_AfterItWasReplaced_IsRefused()
    {
        var link = NewLink();
        link.Replace(_made);

        Assert.Equal("contribution-link.replaced", Assert.Single(link.Use(_made).Problems).Code);
        Assert.Null(link.UsedAt);
    }

    [Fact]
    public void Confirm_Twice_KeepsTheFirst()
    {
        var link = NewLink();
        link.Confirm(_made);
        link.Confirm(_made.AddDays(1));

        Assert.Equal(_made, link.ConfirmedAt);
    }

    private static ContributionLink NewLink() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "hash", _made, _due);
}
