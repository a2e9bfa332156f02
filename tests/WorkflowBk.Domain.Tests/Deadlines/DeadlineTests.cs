using CsCheck;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Tests.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Deadlines;

public class DeadlineTests
{
    private static readonly Guid _case = Guid.NewGuid();

    [Fact]
    public void ForRule_PreliminaryAnswer_KeepsTheRulesWordsAndDates()
    {
        var rule = RuleBook.Shipped.Find("preliminary-answer", Day("2026-03-31"))!;

        var deadline = Deadline.ForRule(Guid.NewGuid(), _case, null, rule, Day("2026-03-31"));

        Assert.Equal(_case, deadline.CaseId);
        Assert.Null(deadline.TaskId);
        Assert.Equal(rule.Name.Nb, deadline.Name);
        Assert.Equal(RuleKind.Law, deadline.Kind);
        Assert.Equal("preliminary-answer", deadline.RuleKey);
        Assert.Equal(rule.Paragraph, deadline.Paragraph);
        Assert.Equal(Day("2026-03-31"), deadline.Start);
        Assert.Equal(Day("2026-04-30"), deadline.OriginalDue);
        Assert.Equal(Day("2026-04-30"), deadline.Due);
        Assert.Empty(deadline.Pauses);
        Assert.Null(deadline.ClosedOn);
    }

    [Fact]
    public void ForRule_MunicipalTarget_IsShownAsATarget()
    {
        var rule = RuleBook.Shipped.Find("target.first-contact", Day("2026-01-05"))!;

        var deadline = Deadline.ForRule(Guid.NewGuid(), _case, null, rule, Day("2026-01-05"));

        Assert.Equal((RuleKind.Target, null), (deadline.Kind, deadline.Paragraph));
        Assert.Equal(Day("2026-01-08"), deadline.Due);
    }

    [Fact]
    public void ForRule_RuleWithoutPeriod_Throws()
    {
        var rule = RuleBook.Shipped.Find("without-undue-delay", Day("2026-01-05"))!;

        Assert.Throws<ArgumentException>(() => Deadline.ForRule(Guid.NewGuid(), _case, null, rule, Day("2026-01-05")));
    }

    [Fact]
    public void Target_SetInAWorkflow_HasNoRule()
    {
        var task = Guid.NewGuid();

        var deadline = Deadline.Target(
            Guid.NewGuid(), _case, task, "Ringe barnehagen", new Period(2, PeriodUnit.WorkingDays), Day("2026-04-01"));

        Assert.Equal((RuleKind.Target, null, null), (deadline.Kind, deadline.RuleKey, deadline.Paragraph));
        Assert.Equal((task, "Ringe barnehagen"), (deadline.TaskId, deadline.Name));
        Assert.Equal(Day("2026-04-08"), deadline.Due);
    }

    [Fact]
    public void Resume_AfterTenDays_MovesDueByTheActualDays()
    {
        var deadline = FourWeeksFrom("2026-01-05"); // Monday 2 February

        Assert.True(deadline.Pause(Day("2026-01-12"), " Venter på epikrise ").Succeeded);
        Assert.True(deadline.Resume(Day("2026-01-22")).Succeeded);

        Assert.Equal(Day("2026-02-02"), deadline.OriginalDue);
        Assert.Equal(Day("2026-02-12"), deadline.Due);
        Assert.Equal([new DeadlinePause(Day("2026-01-12"), Day("2026-01-22"), "Venter på epikrise")], deadline.Pauses);
    }

    [Fact]
    public void Resume_ThatLeadsToAHoliday_RollsToAWorkingDay()
    {
        var deadline = FourWeeksFrom("2026-03-02"); // Monday 30 March

        deadline.Pause(Day("2026-03-10"), "Venter");
        deadline.Resume(Day("2026-03-13"));

        Assert.Equal(Day("2026-04-07"), deadline.Due); // Maundy Thursday, so the Tuesday after Easter
    }

    [Fact]
    public void Resume_SeveralPauses_DoesNotAddUpTheRolling()
    {
        var deadline = FourWeeksFrom("2026-01-05"); // Monday 2 February

        deadline.Pause(Day("2026-01-06"), "Venter på legen");
        deadline.Resume(Day("2026-01-11"));
        Assert.Equal(Day("2026-02-09"), deadline.Due); // Saturday 7 February, so Monday

        deadline.Pause(Day("2026-01-12"), "Venter på skolen");
        deadline.Resume(Day("2026-01-14"));
        Assert.Equal(Day("2026-02-09"), deadline.Due); // seven days in all, and not nine
    }

    [Fact]
    public void Resume_SameDay_MovesNothing()
    {
        var deadline = FourWeeksFrom("2026-01-05");

        deadline.Pause(Day("2026-01-12"), "Feil");

        Assert.True(deadline.Resume(Day("2026-01-12")).Succeeded);
        Assert.Equal(deadline.OriginalDue, deadline.Due);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Pause_WithoutReason_IsRefused(string? reason)
    {
        var deadline = FourWeeksFrom("2026-01-05");

        Assert.Equal(["deadline.reason-missing"], Codes(deadline.Pause(Day("2026-01-12"), reason)));
        Assert.False(deadline.IsPaused);
    }

    [Fact]
    public void Pause_AlreadyPaused_IsRefused()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-12"), "Venter");

        Assert.Equal(["deadline.already-paused"], Codes(deadline.Pause(Day("2026-01-13"), "Venter")));
        Assert.Single(deadline.Pauses);
    }

    [Fact]
    public void Pause_BeforeStart_IsRefused() =>
        Assert.Equal(["deadline.before-start"], Codes(FourWeeksFrom("2026-01-05").Pause(Day("2026-01-04"), "Venter")));

    [Fact]
    public void Pause_OnStart_IsAllowed() =>
        Assert.True(FourWeeksFrom("2026-01-05").Pause(Day("2026-01-05"), "Venter").Succeeded);

    [Fact]
    public void Pause_WithinAnEarlierPause_IsRefused()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-12"), "Venter");
        deadline.Resume(Day("2026-01-15"));

        Assert.Equal(["deadline.pause-overlaps"], Codes(deadline.Pause(Day("2026-01-14"), "Venter")));
        Assert.True(deadline.Pause(Day("2026-01-15"), "Venter").Succeeded);
    }

    [Fact]
    public void Pause_Closed_IsRefused()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Close(Day("2026-01-06"));

        Assert.Equal(["deadline.closed"], Codes(deadline.Pause(Day("2026-01-07"), "Venter")));
    }

    [Fact]
    public void Pause_SeveralThingsWrong_NamesThemAll() =>
        Assert.Equal(
            ["deadline.before-start", "deadline.reason-missing"],
            Codes(FourWeeksFrom("2026-01-05").Pause(Day("2026-01-01"), "")));

    [Fact]
    public void Resume_NotPaused_IsRefused() =>
        Assert.Equal(["deadline.not-paused"], Codes(FourWeeksFrom("2026-01-05").Resume(Day("2026-01-06"))));

    [Fact]
    public void Resume_BeforeThePause_IsRefused()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-12"), "Venter");

        Assert.Equal(["deadline.resume-before-pause"], Codes(deadline.Resume(Day("2026-01-11"))));
        Assert.True(deadline.IsPaused);
    }

    [Fact]
    public void Close_Running_KeepsTheDay()
    {
        var deadline = FourWeeksFrom("2026-01-05");

        Assert.True(deadline.Close(Day("2026-01-20")).Succeeded);
        Assert.Equal(Day("2026-01-20"), deadline.ClosedOn);
    }

    [Fact]
    public void Close_Paused_EndsThePauseTheSameDay()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-12"), "Venter");

        Assert.True(deadline.Close(Day("2026-01-14")).Succeeded);

        Assert.False(deadline.IsPaused);
        Assert.Equal([new DeadlinePause(Day("2026-01-12"), Day("2026-01-14"), "Venter")], deadline.Pauses);
        Assert.Equal(Day("2026-02-04"), deadline.Due);
    }

    [Fact]
    public void Close_Twice_IsRefused()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Close(Day("2026-01-20"));

        Assert.Equal(["deadline.closed"], Codes(deadline.Close(Day("2026-01-21"))));
        Assert.Equal(Day("2026-01-20"), deadline.ClosedOn);
    }

    [Fact]
    public void Close_BeforeStart_IsRefused() =>
        Assert.Equal(["deadline.before-start"], Codes(FourWeeksFrom("2026-01-05").Close(Day("2026-01-04"))));

    [Theory]
    [InlineData(false, "2026-01-11")]
    [InlineData(true, "2026-01-13")]
    public void Close_BeforeTheLastPauseIsOver_IsRefused(bool resumed, string closed)
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-12"), "Venter");
        if (resumed)
            deadline.Resume(Day("2026-01-14"));

        Assert.Equal(["deadline.close-before-pause"], Codes(deadline.Close(Day(closed))));
        Assert.Null(deadline.ClosedOn);
    }

    [Theory]
    [InlineData("2026-02-01", false, 1)]
    [InlineData("2026-02-02", false, 0)]
    [InlineData("2026-02-03", true, -1)]
    public void IsOverdue_Running_IsFromTheDayAfterDue(string today, bool overdue, int daysLeft)
    {
        var deadline = FourWeeksFrom("2026-01-05");

        Assert.Equal((overdue, daysLeft), (deadline.IsOverdue(Day(today)), deadline.DaysLeft(Day(today))));
    }

    [Fact]
    public void IsOverdue_Paused_IsNotAndDaysLeftStandStill()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Pause(Day("2026-01-30"), "Venter");

        Assert.False(deadline.IsOverdue(Day("2026-03-01")));
        Assert.Equal(3, deadline.DaysLeft(Day("2026-03-01")));
    }

    [Fact]
    public void IsOverdue_Closed_IsNotAndDaysLeftStandStill()
    {
        var deadline = FourWeeksFrom("2026-01-05");
        deadline.Close(Day("2026-01-30"));

        Assert.False(deadline.IsOverdue(Day("2026-03-01")));
        Assert.Equal(3, deadline.DaysLeft(Day("2026-03-01")));
    }

    [Fact]
    public void Due_AnyPauses_AgreesWithADayByDayModel() =>
        Gen.Select(Gens.Start, Gens.Period, Gen.Select(Gen.Int[0, 10], Gen.Int[0, 20]).Array[0, 6])
            .Sample((start, period, pauses) =>
            {
                var deadline = Deadline.Target(Guid.Empty, Guid.Empty, null, "", period, start);
                HashSet<DateOnly> stoppedDays = [];
                var day = start;
                foreach (var (running, stopped) in pauses)
                {
                    day = day.AddDays(running);
                    Assert.True(deadline.Pause(day, "Venter").Succeeded);
                    for (var i = 0; i < stopped; i++)
                    {
                        stoppedDays.Add(day);
                        day = day.AddDays(1);
                    }

                    Assert.True(deadline.Resume(day).Succeeded);
                }

                Assert.Equal(CalendarModel.AfterDays(deadline.OriginalDue, stoppedDays.Count), deadline.Due);
                Assert.Equal(period.EndFrom(start), deadline.OriginalDue);
                Assert.Equal(pauses.Length, deadline.Pauses.Count);
            });

    private static Deadline FourWeeksFrom(string start) =>
        Deadline.Target(Guid.NewGuid(), _case, null, "Klage", new Period(4, PeriodUnit.Weeks), Day(start));

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
