using WorkflowBk.Domain.Consents;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Consents;

public class ConsentTests
{
    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2036-03-01", true)]
    public void CoversOn_OpenEnded_IsFromTheDayItWasGiven(string day, bool expected) =>
        Assert.Equal(expected, NewConsent(null, null).CoversOn(Day(day)));

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void CoversOn_WithALastDay_CoversThatDay(string day, bool expected) =>
        Assert.Equal(expected, NewConsent("2026-06-30", null).CoversOn(Day(day)));

    [Theory]
    [InlineData("2026-04-14", true)]
    [InlineData("2026-04-15", false)]
    [InlineData("2026-04-16", false)]
    public void CoversOn_Withdrawn_EndsTheSameDay(string day, bool expected) =>
        Assert.Equal(expected, NewConsent("2026-06-30", "2026-04-15").CoversOn(Day(day)));

    [Fact]
    public void CoversOn_WithdrawnTheDayItWasGiven_NeverCovers() =>
        Assert.False(NewConsent(null, "2026-03-01").CoversOn(Day("2026-03-01")));

    private static Consent NewConsent(string? until, string? withdrawnOn) => new(
        Guid.NewGuid(), "Ola", Guid.NewGuid(), "Helse og hverdag", Day("2026-03-01"),
        until is null ? null : Day(until), withdrawnOn is null ? null : Day(withdrawnOn));
}
