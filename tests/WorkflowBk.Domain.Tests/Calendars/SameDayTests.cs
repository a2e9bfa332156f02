using CsCheck;
using WorkflowBk.Domain.Calendars;

namespace WorkflowBk.Domain.Tests.Calendars;

public sealed class SameDayTests
{
    private static readonly DateOnly _start = new(2026, 10, 1);

    private static readonly Gen<PlannedDay[]> _days =
        (from kind in Gen.Enum<PlannedKind>()
         from day in Gen.Int[0, 90]
         from isTalk in Gen.Bool
         select Day(kind, day, kind == PlannedKind.Task && isTalk ? "talk" : null)).Array[0, 20];

    [Fact]
    public void For_AnyDays_ProposesEachOnceAndNeverEarlierThanAllowed() => _days.Sample(days =>
    {
        var proposals = SameDay.For(days, IsTalk);
        var moved = proposals.SelectMany(proposal => proposal.Others).Select(day => day.Id).ToList();

        Assert.Equal(moved.Count, moved.Distinct().Count());
        Assert.Empty(moved.Intersect(proposals.Select(proposal => proposal.Meeting.Id)));
        Assert.All(proposals, proposal =>
        {
            Assert.Equal(PlannedKind.Meeting, proposal.Meeting.Kind);
            Assert.All(proposal.Others, other =>
            {
                Assert.True(other.Kind == PlannedKind.Meeting || IsTalk(other));
                Assert.InRange(other.Day.DayNumber - proposal.Meeting.Day.DayNumber, other.Kind == PlannedKind.Meeting ? 1 : 0, SameDay.TalkDays);
            });
        });
    });

    [Fact]
    public void For_AMeetingWithATalkDueSoonAfter_ProposesIt()
    {
        var (meeting, talk, late) = (Day(PlannedKind.Meeting, 10), Day(PlannedKind.Task, 20, "talk"), Day(PlannedKind.Task, 80, "talk"));

        var proposal = Assert.Single(SameDay.For([talk, late, meeting, Day(PlannedKind.Task, 12)], IsTalk));

        Assert.Equal(meeting, proposal.Meeting);
        Assert.Equal([talk], proposal.Others);
    }

    [Fact]
    public void For_TwoMeetingsNearEachOther_ProposesTheFirstDay()
    {
        var (first, second) = (Day(PlannedKind.Meeting, 3), Day(PlannedKind.Meeting, 9));

        Assert.Equal(first, Assert.Single(SameDay.For([second, first], IsTalk)).Meeting);
        Assert.Empty(SameDay.For([first, Day(PlannedKind.Meeting, 3 + SameDay.NearDays + 1)], IsTalk));
    }

    private static bool IsTalk(PlannedDay day) => day.TaskType == "talk";

    private static PlannedDay Day(PlannedKind kind, int after, string? type = null) =>
        new(kind, Guid.NewGuid(), Guid.Empty, "H-2XYZ", _start.AddDays(after), kind == PlannedKind.Meeting ? new TimeOnly(9, 0) : null, 60, "", "")
        {
            TaskType = type,
        };
}
