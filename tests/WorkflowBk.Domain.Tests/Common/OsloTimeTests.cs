using WorkflowBk.Domain.Common;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Common;

public class OsloTimeTests
{
    [Theory]
    [InlineData("2026-01-15T22:59:59", "2026-01-15")]
    [InlineData("2026-01-15T23:00", "2026-01-16")] // winter: UTC+1
    [InlineData("2026-07-15T21:59:59", "2026-07-15")]
    [InlineData("2026-07-15T22:00", "2026-07-16")] // summer: UTC+2
    [InlineData("2026-03-28T23:00", "2026-03-29")] // still winter when the day begins
    [InlineData("2026-03-29T22:00", "2026-03-30")] // summer when it ends
    [InlineData("2026-10-24T22:00", "2026-10-25")]
    [InlineData("2026-10-25T22:59", "2026-10-25")] // the day of 25 hours
    [InlineData("2026-10-25T23:00", "2026-10-26")]
    public void DateIn_Instant_IsTheDateInNorway(string instant, string expected) =>
        Assert.Equal(Day(expected), OsloTime.DateIn(Utc(instant)));

    [Theory]
    [InlineData("2026-01-15", 8, 0, "2026-01-15T07:00")]
    [InlineData("2026-07-15", 8, 0, "2026-07-15T06:00")]
    [InlineData("2026-03-29", 1, 59, "2026-03-29T00:59")]
    [InlineData("2026-03-29", 2, 30, "2026-03-29T01:30")] // does not exist: 03:30 summer time
    [InlineData("2026-03-29", 3, 0, "2026-03-29T01:00")]
    [InlineData("2026-03-29", 8, 0, "2026-03-29T06:00")]
    [InlineData("2026-10-25", 1, 59, "2026-10-24T23:59")]
    [InlineData("2026-10-25", 2, 30, "2026-10-25T01:30")] // exists twice: the second, in winter time
    [InlineData("2026-10-25", 3, 0, "2026-10-25T02:00")]
    [InlineData("2026-10-25", 8, 0, "2026-10-25T07:00")]
    public void At_LocalTime_IsTheInstant(string date, int hour, int minute, string expected)
    {
        var instant = OsloTime.At(Day(date), new TimeOnly(hour, minute));

        Assert.Equal((Utc(expected), TimeSpan.Zero), (instant, instant.Offset));
    }

    [Fact]
    public void Today_Clock_IsTheDateInNorway() =>
        Assert.Equal(Day("2026-07-16"), new StoppedClock(Utc("2026-07-15T22:30")).Today());

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
