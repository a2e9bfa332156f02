using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public void Prepare_NothingSaid_GivesAllReasonsAtOnce()
    {
        var theCase = Around.Case();
        var meeting = Around.Called(theCase);

        var refused = meeting.Prepare(
            new MeetingTime(Dates.Day("2026-09-30"), new TimeOnly(9, 0), 0, ""), [Around.Mother], [], null, [], null, theCase, Around.Now);

        Assert.Equal(
            ["meeting.time-passed", "meeting.length-invalid", "meeting.place-missing", "meeting.nobody-invited", "meeting.agenda-missing", "meeting.minute-taker-missing"],
            Codes(refused));
        Assert.Null(meeting.Time);
    }

    [Fact]
    public void Prepare_ServiceWithoutConsent_MayNotCome()
    {
        var theCase = Around.Case(consent: false);

        var refused = Around.Called(theCase).Prepare(
            Around.Time, [Around.Mother, Around.Teacher], Around.Agenda, Around.Mother.Id, [], null, theCase, Around.Now);

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("meeting.no-consent", "Participants[1].ServiceId"), (problem.Code, problem.Field));
    }

    [Fact]
    public void Prepare_TwoMeetingsAtOnce_SaysWhoAndWhenAndTakesAReason()
    {
        var theCase = Around.Case();
        var other = Around.Prepared(Around.Case());
        var clashes = MeetingClash.Find(Around.Time with { From = new TimeOnly(9, 30) }, [Around.Mother, Around.Teacher], [other], []);
        var meeting = Around.Called(theCase);

        var refused = meeting.Prepare(Around.Time, [Around.Teacher], Around.Agenda, Around.Teacher.Id, clashes, "", theCase, Around.Now);
        var taken = meeting.Prepare(Around.Time, [Around.Teacher], Around.Agenda, Around.Teacher.Id, clashes, "Det haster.", theCase, Around.Now);

        Assert.Equal(2, refused.Problems.Count);
        Assert.Equal(["Kari Moen", "15.10.2026", "09:00"], refused.Problems[1].Args);
        Assert.True(taken.Succeeded);
        Assert.Equal("Det haster.", meeting.ClashReason);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-3, null, true)]
    [InlineData(1, null, false)]
    [InlineData(-3, -1, false)]
    public void Clash_WithAnAbsence_IsOnItsDaysOnlyAndTakesAReason(int from, int? until, bool clashes)
    {
        var day = Around.Time.Day;
        AbsencePlan plan = new(Around.Teacher.PersonId!.Value, day.AddDays(from), until is { } days ? day.AddDays(days) : null, null, null);

        var found = MeetingClash.Find(Around.Time, [Around.Mother, Around.Teacher], [], [Absence.Of(Guid.NewGuid(), plan, Guid.NewGuid(), Around.Now)]);

        Assert.Equal(clashes ? [new MeetingClash(Around.Teacher.Name, null)] : [], found);
        Assert.Equal(clashes ? [("meeting.participant-away", "ClashReason")] : [], MeetingClash.Check(found, " ").Problems.Select(problem => (problem.Code, problem.Field!)));
        Assert.True(MeetingClash.Check(found, "Vikaren kommer.").Succeeded);
    }

    [Fact]
    public void Clash_AfterTheOther_IsNone() =>
        Assert.Empty(MeetingClash.Find(Around.Time with { From = new TimeOnly(10, 0) }, [Around.Teacher], [Around.Prepared(Around.Case())], []));

    [Fact]
    public void MakeReady_InterpreterNeededAndNothingDone_GivesEachReason()
    {
        var theCase = Around.Case(interpreter: true);
        var meeting = Around.Prepared(theCase);

        var refused = meeting.MakeReady(null, interpreterIsAdult: false, planRead: false, toldOtherwise: false, theCase, Around.Now);

        Assert.Equal(
            ["meeting.interpreter-missing", "meeting.interpreter-child", "meeting.plan-unread", "meeting.untold"], Codes(refused));
        Assert.Equal(["Per Lie"], refused.Problems[^1].Args);
        Assert.Equal(MeetingState.Invited, meeting.State);
    }

    [Fact]
    public void Move_ReadyMeeting_MustBeMadeReadyAnew()
    {
        var theCase = Around.Case(interpreter: true);
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.MakeReady(Booking, true, true, true, theCase, Around.Now).Problems);

        Assert.Equal(["meeting.change-reason-missing"], Codes(meeting.Move(Around.Time with { Minutes = 90 }, " ", [], null, Around.By, Around.Now)));
        Assert.Empty(meeting.Move(Around.Time with { Minutes = 90 }, "Mor er syk", [], null, Around.By, Around.Now).Problems);

        Assert.Equal((MeetingState.Invited, 1, null), (meeting.State, meeting.Sequence, meeting.Interpreter));
        Assert.Equal(60, Assert.Single(meeting.Changes).From!.Minutes);
    }

    [Fact]
    public void Consent_WithdrawnTheHourBefore_TakesTheServiceOffTheListAndFromTheReaders()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        var anHourBefore = Around.Time.StartsAt.AddHours(-1);
        theCase.WithdrawConsent(theCase.Consents[0].Id, OsloTime.DateIn(anHourBefore), Around.By, anHourBefore);

        var leftOut = meeting.LeaveOutWithoutConsent(theCase, anHourBefore);

        Assert.Equal(["Kari Moen", "Per Lie"], leftOut.Select(person => person.Name));
        Assert.Equal(["Amira Haddad"], meeting.Readers(theCase, OsloTime.DateIn(anHourBefore)).Select(person => person.Name));
        Assert.Null(meeting.MinuteTaker);
        Assert.Equal(["meeting.not-for-you"], Codes(meeting.AddInput(Around.Teacher.Id, "Hei", theCase, anHourBefore)));
        Assert.Empty(meeting.LeaveOutWithoutConsent(theCase, anHourBefore));
    }

    [Fact]
    public void WriteMinutes_BeforeTheMeeting_IsRefused()
    {
        var theCase = Around.Case();
        var early = Around.Minutes(Around.Mother.Id) with { WrittenAt = Around.Now, Items = [] };

        Assert.Equal(["meeting.not-yet-held", "meeting.decided-missing"], Codes(Around.Prepared(theCase).WriteMinutes(early, theCase)));
    }

    [Fact]
    public void WriteMinutes_FamilyWithoutItsInterpreter_IsRefused()
    {
        var theCase = Around.Case(interpreter: true);

        var refused = Around.Prepared(theCase).WriteMinutes(Around.Minutes(Around.Mother.Id) with { InterpreterPresent = false }, theCase);

        Assert.Equal(["meeting.held-without-interpreter"], Codes(refused));
    }

    [Fact]
    public void TakeThrough_ParentsWhoDidNotCome_AreTheOnesMissing()
    {
        var theCase = Around.Case(interpreter: true);
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Teacher.Id) with { InterpreterPresent = false }, theCase).Problems);

        Assert.Equal(["Amira Haddad"], meeting.FamilyMissing.Select(person => person.Name));
        MinutesTalk talk = new([], Dates.Day("2026-10-14"), InterpreterPresent: false, "", Around.By, Around.Time.EndsAt);
        Assert.Equal(["meeting.talk-before-meeting", "meeting.with-missing", "meeting.talk-interpreter-missing"], Codes(meeting.TakeThrough(talk, theCase)));
        Assert.Empty(meeting.TakeThrough(talk with { With = [Around.Mother.Id], On = Around.Time.Day, InterpreterPresent = true }, theCase).Problems);
    }

    [Fact]
    public void Evaluate_Twice_KeepsTheLast()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Mother.Id), theCase).Problems);
        MeetingEvaluation first = new(Around.Mother.Id, "Amira Haddad", YesPartlyNo.Yes, YesPartlyNo.No, "Kortere", null, Around.Time.EndsAt);

        meeting.Evaluate(first);
        meeting.Evaluate(first with { NextTime = " Lengre " });

        Assert.Equal("Lengre", Assert.Single(meeting.Evaluations).NextTime);
    }

    [Fact]
    public void Cancel_HeldMeeting_IsRefused()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Mother.Id), theCase).Problems);

        Assert.Equal(["meeting.not-under-way"], Codes(meeting.Cancel("Nei", Around.By, Around.Now)));
        Assert.Equal(["meeting.input-closed"], Codes(meeting.AddInput(Around.Mother.Id, "Hei", theCase, Around.Now)));
    }

    [Fact]
    public void Link_AfterTheMeeting_ShowsTheMinutesToWhoeverWasThereForThirtyDays()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        var (link, others) = (LinkOf(meeting, Around.Doctor), LinkOf(meeting, Around.Doctor with { Id = Guid.NewGuid() }));
        Assert.True(link.TakesInput(meeting, theCase, Around.Now));
        Assert.False(link.Opens(meeting, theCase, Around.Time.EndsAt));

        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Mother.Id, Around.Doctor.Id), theCase).Problems);

        Assert.True(link.ShowsMinutes(meeting, theCase, Around.Time.EndsAt));
        Assert.False(link.TakesInput(meeting, theCase, Around.Time.EndsAt));
        Assert.False(others.Opens(meeting, theCase, Around.Time.EndsAt));
        Assert.Equal(Dates.Day("2026-11-14"), meeting.OpenOutsideUntil);
        Assert.True(link.Opens(meeting, theCase, Dates.Utc("2026-11-14T22:00")));
        Assert.False(link.Opens(meeting, theCase, Dates.Utc("2026-11-14T23:00")));
    }

    [Fact]
    public void Link_OfSomebodyWhoDidNotCome_ShowsNothing()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);

        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Mother.Id), theCase).Problems);

        Assert.False(LinkOf(meeting, Around.Doctor).Opens(meeting, theCase, Around.Time.EndsAt));
        Assert.Equal(["Amira Haddad", "Kari Moen"], meeting.Readers(theCase, Around.Time.Day).Select(person => person.Name));
    }

    [Fact]
    public void Link_ConsentTakenBackOrCaseLeft_ShutsAtOnce()
    {
        var (consents, leaves) = (Around.Case(), Around.Case());
        var (first, second) = (Around.Prepared(consents), Around.Prepared(leaves));
        var at = Around.Time.EndsAt.AddDays(1);
        Assert.Empty(first.WriteMinutes(Around.Minutes(Around.Doctor.Id), consents).Problems);
        Assert.Empty(second.WriteMinutes(Around.Minutes(Around.Doctor.Id), leaves).Problems);
        Assert.True(LinkOf(first, Around.Doctor).Opens(first, consents, at));
        Assert.True(LinkOf(second, Around.Doctor).Opens(second, leaves, at));

        Assert.Empty(consents.WithdrawConsent(consents.Consents[0].Id, OsloTime.DateIn(at), null, at).Problems);
        Assert.Empty(leaves.Withdraw(new Withdrawal(WithdrawalReason.FamilyWish, "", null, at)).Problems);

        Assert.False(LinkOf(first, Around.Doctor).Opens(first, consents, at));
        Assert.False(LinkOf(second, Around.Doctor).Opens(second, leaves, at));
    }

    [Theory]
    [InlineData("2026-10-13T05:59", 2, false)]
    [InlineData("2026-10-13T06:00", 2, true)]
    [InlineData("2026-10-13T06:00", 1, false)]
    [InlineData("2026-10-15T06:59", 2, true)]
    [InlineData("2026-10-15T07:00", 2, false)]
    [InlineData("2026-10-09T06:00", 4, true)]
    [InlineData("2026-10-13T06:00", 0, false)]
    public void Remind_FromTheMorningSomeWorkingDaysBefore_IsUntilItBegins(string at, int workingDays, bool expected)
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);

        Assert.Equal(expected, meeting.IsToBeRemindedOf(workingDays, Dates.Utc(at)));
        Assert.Equal(expected ? 3 : 0, meeting.Remind(theCase, workingDays, Dates.Utc(at)).Count);
        Assert.Empty(meeting.Remind(theCase, workingDays, Dates.Utc(at)));
    }

    [Fact]
    public void Remind_ChildHasDied_IsNobody()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(theCase.Withdraw(new Withdrawal(WithdrawalReason.ChildDied, "", null, Around.Now)).Problems);

        Assert.Empty(meeting.Remind(theCase, 2, Dates.Utc("2026-10-13T06:00")));
    }

    private static MeetingLink LinkOf(Meeting meeting, MeetingParticipant person) =>
        new(Guid.NewGuid(), meeting.CaseId, meeting.Id, person.Id, "", Around.Now);

    private static InterpreterBooking Booking => new("Tolketjenesten, 4711", Dates.Day("2026-10-01"), Around.By, Around.Now);

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
