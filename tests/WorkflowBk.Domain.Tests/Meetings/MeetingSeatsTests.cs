using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Domain.Tests.Meetings;

/// <summary>The coordinator is another one, and a meeting has been called.</summary>
public sealed class MeetingSeatsTests
{
    private static MeetingParticipant Old { get; } = new(
        Around.By, ParticipantKind.Staff, Around.By, "Nina Strand", "nina@fjordvik.example", "Koordinator", null, "Leder møtet", AnswersForCase: true);

    private static MeetingParticipant New { get; } = Old with
    {
        Id = Guid.Parse("66666666-6666-6666-6666-666666666666"),
        PersonId = Guid.Parse("66666666-6666-6666-6666-666666666666"),
        Name = "Silje Brekke",
        Why = "",
    };

    [Fact]
    public void StepDown_MeetingIsToCome_TheNewOneComesInTheirPlaceAndWrites()
    {
        var theCase = Around.Case();
        var meeting = Led(theCase);

        var change = meeting.StepDown(Around.By, New, Around.Now);

        Assert.Equal(("Nina Strand", "Silje Brekke"), (change!.Left.Name, change.Came!.Name));
        Assert.Equal(["Amira Haddad", "Kari Moen", "Silje Brekke"], meeting.Participants.Where(person => person.IsIn).Select(person => person.Name));
        Assert.Equal(("Leder møtet", New.Id, 1), (change.Came.Why, meeting.MinuteTaker, meeting.Sequence));
        Assert.DoesNotContain(meeting.Participants, person => person.PersonId == Around.By && person.MaySee(theCase, OsloTime.DateIn(Around.Now)));
    }

    [Fact]
    public void StepDown_TheNewOneIsAskedAlready_IsNotAskedTwiceAndAnswersForTheCase()
    {
        var meeting = Led(Around.Case());

        var change = meeting.StepDown(Around.By, Around.Teacher with { Why = "", AnswersForCase = true }, Around.Now);

        Assert.Null(change!.Came);
        Assert.Equal(("Kjenner opplæringen", true), meeting.Participants.Where(person => person.Id == Around.Teacher.Id).Select(person => (person.Why, person.AnswersForCase)).Single());
        Assert.Equal(Around.Teacher.Id, meeting.MinuteTaker);
    }

    [Fact]
    public void StepDown_AndBackAgain_SeatsTheFirstOneAgain()
    {
        var meeting = Led(Around.Case());

        meeting.StepDown(Around.By, New, Around.Now);
        var back = meeting.StepDown(New.Id, Old with { Why = "" }, Around.Now);

        Assert.Equal((Old.Id, "Leder møtet", true), (back!.Came!.Id, back.Came.Why, back.Came.IsIn));
        Assert.Equal(meeting.Participants.Count, meeting.Participants.DistinctBy(person => person.Id).Count());
    }

    [Fact]
    public void StepDown_NobodyFollowsTheFamilyYet_TheSeatIsEmpty()
    {
        var meeting = Led(Around.Case());

        Assert.Null(meeting.StepDown(Around.By, null, Around.Now)!.Came);

        Assert.Null(meeting.MinuteTaker);
        Assert.DoesNotContain(meeting.Participants, person => person is { IsIn: true, AnswersForCase: true });
    }

    [Fact]
    public void StepDown_MeetingHasBegun_StaysAmongThoseWhoCameAndSeesItNoMore()
    {
        var theCase = Around.Case();
        var meeting = Led(theCase);

        Assert.Null(meeting.StepDown(Around.By, New, Around.Time.EndsAt));

        Assert.Equal(Around.By, meeting.MinuteTaker);
        Assert.Empty(meeting.WriteMinutes(Around.Minutes(Around.Mother.Id, Around.By), theCase).Problems);
        Assert.DoesNotContain(meeting.Readers(theCase, Around.Time.Day), person => person.Id == Around.By);
    }

    [Fact]
    public void StepDown_AskedForTheirServiceAndNotAsCoordinator_Stays()
    {
        var meeting = Led(Around.Case());

        Assert.Null(meeting.StepDown(Around.Teacher.Id, New, Around.Now));

        Assert.Contains(meeting.Participants, person => person.Id == Around.Teacher.Id && person.IsIn);
    }

    /// <summary>A meeting that the coordinator is to lead, and write of.</summary>
    private static Meeting Led(Case theCase)
    {
        var meeting = Around.Called(theCase);
        Assert.Empty(meeting.RecordTalk(new FamilyTalk(new DateOnly(2026, 10, 1), "Trygghet", "Mor kommer", true, Around.By, Around.Now), theCase).Problems);
        Assert.Empty(meeting.Prepare(Around.Time, [Around.Mother, Around.Teacher, Old], Around.Agenda, Old.Id, [], null, theCase, Around.Now).Problems);
        meeting.MarkInvited();
        return meeting;
    }
}
