using CsCheck;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Tests.Complaints;

public sealed class ComplaintTests
{
    private static readonly DateTimeOffset _decided = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    // The second ends on Good Friday, and so after Easter; the third on Christmas Day, and so after the weekend.
    [InlineData("2026-09-01", "2026-09-29")]
    [InlineData("2027-02-26", "2027-03-30")]
    [InlineData("2026-11-27", "2026-12-28")]
    public void Period_FourWeeks_RunsToTheNextWorkingDay(string learned, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), ComplaintPeriod.From(DateOnly.Parse(learned, null), RuleBook.Shipped).Due);

    [Fact]
    public void Learned_LetterAndConversation_IsTheLatestSinceTheDecision()
    {
        var decision = Decision();

        Assert.Equal(new DateOnly(2026, 9, 1), ComplaintPeriod.LearnedOf(decision, [], []));
        Assert.Equal(new DateOnly(2026, 9, 2), ComplaintPeriod.LearnedOf(decision, [new DateOnly(2026, 9, 2)], []));
        Assert.Equal(new DateOnly(2026, 9, 5), ComplaintPeriod.LearnedOf(decision, [new DateOnly(2026, 9, 2)], [new DateOnly(2026, 9, 5), new DateOnly(2025, 1, 1)]));
    }

    [Fact]
    public void Learned_AnyDays_IsNeverBeforeTheDecision() =>
        Gen.Date.Select(DateOnly.FromDateTime).Array.Select(Gen.Date.Select(DateOnly.FromDateTime).Array).Sample(
            (letters, explained) => Assert.True(ComplaintPeriod.LearnedOf(Decision(), letters, explained) >= new DateOnly(2026, 9, 1)));

    private static Decision Decision() => new(DecisionOutcome.Refused, "Nei.", [], null, Guid.NewGuid(), _decided, "v1");
}
