using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Domain.Tests.Meetings;

public sealed class MeetingComingTests
{
    [Fact]
    public void Decline_SaidTwice_KeepsTheNewestWordsAndNobodyElseIsTouched()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);

        Assert.Empty(meeting.Decline(Around.Mother.Id, null, theCase, Around.Now).Problems);
        Assert.Empty(meeting.Decline(Around.Mother.Id, " Heller torsdag ", theCase, Around.Now.AddHours(1)).Problems);

        var absent = Assert.Single(meeting.NotComing);
        Assert.Equal((Around.Mother.Id, "Heller torsdag", Around.Now.AddHours(1)), (absent.Id, absent.Declined!.Why, absent.Declined.At));
        Assert.Equal(3, meeting.Participants.Count);
    }

    [Fact]
    public void ComeAfterAll_AfterSayingNo_IsComing()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.Decline(Around.Mother.Id, "", theCase, Around.Now).Problems);

        Assert.Empty(meeting.ComeAfterAll(Around.Mother.Id, theCase, Around.Now).Problems);

        Assert.Empty(meeting.NotComing);
    }

    [Fact]
    public void Move_SomebodyCouldNotCome_AsksThemAnew()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.Decline(Around.Mother.Id, "Reiser bort", theCase, Around.Now).Problems);

        Assert.Empty(meeting.Move(Around.Time with { Day = Around.Time.Day.AddDays(7) }, "Mor reiser bort", [], null, Around.By, Around.Now).Problems);

        Assert.Empty(meeting.NotComing);
    }

    [Fact]
    public void Decline_ByWhoeverMayNotCome_IsRefused()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        theCase.WithdrawConsent(theCase.Consents[0].Id, OsloTime.DateIn(Around.Now), Around.By, Around.Now);

        Assert.Equal(["meeting.not-for-you"], Codes(meeting.Decline(Around.Teacher.Id, "", theCase, Around.Now)));
        Assert.Equal(["meeting.not-for-you"], Codes(meeting.ComeAfterAll(Guid.NewGuid(), theCase, Around.Now)));
        Assert.Empty(meeting.NotComing);
    }

    [Fact]
    public void Decline_TooLongOrTooLate_IsRefusedAndNothingIsKept()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);

        Assert.Equal(["text.too-long"], Codes(meeting.Decline(Around.Mother.Id, new string('x', TextRules.MaxNote + 1), theCase, Around.Now)));
        Assert.Equal(["meeting.input-closed"], Codes(meeting.Decline(Around.Mother.Id, "", theCase, Around.Time.EndsAt)));
        Assert.Empty(meeting.Cancel("Syk", Around.By, Around.Now).Problems);
        Assert.Equal(["meeting.input-closed"], Codes(meeting.Decline(Around.Mother.Id, "", theCase, Around.Now)));
        Assert.Empty(meeting.NotComing);
    }

    [Fact]
    public void Remind_SomebodyCannotCome_RemindsTheOthers()
    {
        var theCase = Around.Case();
        var meeting = Around.Prepared(theCase);
        Assert.Empty(meeting.Decline(Around.Teacher.Id, "", theCase, Around.Now).Problems);

        var reminded = meeting.Remind(theCase, 2, Around.Time.StartsAt.AddHours(-20));

        Assert.Equal(["Amira Haddad", "Per Lie"], reminded.Select(person => person.Name));
    }

    [Fact]
    public void Clash_SaidNoToTheOther_IsNone()
    {
        var theCase = Around.Case();
        var other = Around.Prepared(theCase);
        Assert.Empty(other.Decline(Around.Teacher.Id, "", theCase, Around.Now).Problems);

        Assert.Empty(MeetingClash.Find(Around.Time, [Around.Teacher], [other], []));
    }

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
