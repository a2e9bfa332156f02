using CsCheck;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Domain.Tests.Meetings;

public sealed class MeetingRhythmTests
{
    private const int NearMonths = 6;

    private static readonly Gen<(DateOnly Last, MeetingRhythm Rhythm)> _any =
        from day in Gen.Int[0, 20000]
        from months in Gen.Int[1, MeetingRhythm.Most]
        from denser in Gen.Int[1, months]
        select (new DateOnly(2026, 1, 1).AddDays(day), new MeetingRhythm(months, denser));

    [Fact]
    public void Next_AnyRhythm_IsAWorkingDayOutsideJulyAndLater() => _any.Sample(given =>
    {
        var next = given.Rhythm.NextAfter(given.Last, nextTransition: null, NearMonths);
        Assert.True(given.Rhythm.Check().Succeeded);
        Assert.True(NorwegianCalendar.IsWorkingDay(next));
        Assert.NotEqual(7, next.Month);
        Assert.True(next > given.Last);
    });

    [Fact]
    public void Next_AnyTransition_IsNeverLaterThanWithoutAndNeverLaterForANearerOne() =>
        Gen.Select(_any, Gen.Int[-400, 2000], Gen.Int[0, 400]).Sample((given, days, nearer) =>
        {
            var day = given.Last.AddDays(days);
            var next = given.Rhythm.NextAfter(given.Last, day, NearMonths);
            Assert.True(next <= given.Rhythm.NextAfter(given.Last, nextTransition: null, NearMonths));
            Assert.True(given.Rhythm.NextAfter(given.Last, day.AddDays(-nearer), NearMonths) <= next);
        });

    [Theory]
    // Two months on is 15 October, and six months before the day is reached then, or not.
    [InlineData("2027-04-15", "2026-10-15")]
    [InlineData("2027-04-16", "2026-12-15")]
    // Under way, and not done.
    [InlineData("2026-08-01", "2026-10-15")]
    public void Next_TransitionComes_IsDenserFromSoLongBefore(string transition, string next) =>
        Assert.Equal(Dates.Day(next), MeetingRhythm.Usual.NextAfter(Dates.Day("2026-08-15"), Dates.Day(transition), NearMonths));

    [Theory]
    // A Sunday that is 17 May; in July; the last of June on a Saturday, whose next working day is in July.
    [InlineData("2026-02-17", 3, "2026-05-18")]
    [InlineData("2026-03-10", 4, "2026-08-03")]
    [InlineData("2029-04-30", 2, "2029-08-01")]
    public void Next_AwkwardDays_AreMoved(string last, int months, string next) =>
        Assert.Equal(Dates.Day(next), new MeetingRhythm(months, 1).NextAfter(Dates.Day(last), nextTransition: null, NearMonths));

    [Theory]
    [InlineData(0, 1, "meeting.rhythm-invalid")]
    [InlineData(4, 25, "meeting.rhythm-invalid")]
    [InlineData(2, 3, "meeting.rhythm-not-denser")]
    public void Check_SeldomerInTransition_IsRefused(int months, int inTransition, string code) =>
        Assert.Contains(new MeetingRhythm(months, inTransition).Check().Problems, problem => problem.Code == code);
}
