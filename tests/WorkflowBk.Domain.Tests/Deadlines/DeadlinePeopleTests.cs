using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Deadlines;

public sealed class DeadlinePeopleTests
{
    [Fact]
    public void Pause_ByAPerson_KeepsWhoAndWhenBothWays()
    {
        var deadline = Deadline.Target(Guid.NewGuid(), Guid.NewGuid(), null, "Klage", new Period(4, PeriodUnit.Weeks), Day("2026-01-05"));
        var (marte, anders) = (Guid.NewGuid(), Guid.NewGuid());

        deadline.Pause(Day("2026-01-12"), "Venter", marte, DateTimeOffset.UnixEpoch);
        Assert.True(deadline.IsPaused);
        deadline.Resume(Day("2026-01-14"), anders, DateTimeOffset.UnixEpoch.AddDays(2));

        var pause = Assert.Single(deadline.Pauses);
        Assert.Equal((marte, anders), (pause.PausedBy!.Value, pause.ResumedBy!.Value));
        Assert.False(deadline.IsPaused);
        Assert.True(deadline.IsMoved);
        Assert.Equal((Day("2026-02-02"), Day("2026-02-04")), (deadline.OriginalDue, deadline.Due));
    }

    [Fact]
    public void DueAfter_EachOfSeveralPauses_IsTheDateThatWasToldThen()
    {
        var deadline = Deadline.Target(Guid.NewGuid(), Guid.NewGuid(), null, "Klage", new Period(4, PeriodUnit.Weeks), Day("2026-01-05"));
        deadline.Pause(Day("2026-01-12"), "Venter");
        deadline.Resume(Day("2026-01-13"));
        var told = deadline.Due;
        deadline.Pause(Day("2026-01-15"), "Venter igjen");
        deadline.Resume(Day("2026-01-22"));

        Assert.Equal(told, deadline.DueAfter(deadline.Pauses[0]));
        Assert.Equal(deadline.Due, deadline.DueAfter(deadline.Pauses[1]));
    }

    [Fact]
    public void On_ADayThatWasChosen_StaysThatDay() =>
        Assert.Equal(Day("2026-01-10"), Deadline.On(Guid.NewGuid(), Guid.NewGuid(), null, "Ring", Day("2026-01-10"), Day("2026-01-05")).Due);
}
