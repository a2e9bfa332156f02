using CsCheck;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Domain.Tests.Meetings;

public sealed class MeetingRhythmTests
{
    private static readonly Gen<(DateOnly Last, MeetingRhythm Rhythm)> _any =
        from day in Gen.Int[0, 20000]
        from months in Gen.Int[1, MeetingRhythm.Most]
        from denser in Gen.Int[1, months]
        select (new DateOnly(2026, 1, 1).AddDays(day), new MeetingRhythm(months, denser));

    [Fact]
    public void Next_AnyRhythm_IsAWorkingDayOutsideJulyAndLater() => _any.Sample(given =>
    {
        var next = given.Rhythm.NextAfter(given.Last, inTransition: false);
        Assert.True(given.Rhythm.Check().Succeeded);
        Assert.True(NorwegianCalendar.IsWorkingDay(next));
        Assert.NotEqual(7, next.Month);
        Assert.True(next > given.Last);
    });

    [Fact]
    public void Next_InTransition_IsNeverLaterThanOtherwise() => _any.Sample(given =>
        Assert.True(given.Rhythm.NextAfter(given.Last, inTransition: true) <= given.Rhythm.NextAfter(given.Last, inTransition: false)));

    [Theory]
    // A Sunday that is 17 May; in July; the last of June on a Saturday, whose next working day is in July.
    [InlineData("2026-02-17", 3, "2026-05-18")]
    [InlineData("2026-03-10", 4, "2026-08-03")]
    [InlineData("2029-04-30", 2, "2029-08-01")]
    public void Next_AwkwardDays_AreMoved(string last, int months, string next) =>
        Assert.Equal(Dates.Day(next), new MeetingRhythm(months, 1).NextAfter(Dates.Day(last), inTransition: false));

    [Theory]
    [InlineData(0, 1, "meeting.rhythm-invalid")]
    [InlineData(4, 25, "meeting.rhythm-invalid")]
    [InlineData(2, 3, "meeting.rhythm-not-denser")]
    public void Check_SeldomerInTransition_IsRefused(int months, int inTransition, string code) =>
        Assert.Contains(new MeetingRhythm(months, inTransition).Check().Problems, problem => problem.Code == code);
}
