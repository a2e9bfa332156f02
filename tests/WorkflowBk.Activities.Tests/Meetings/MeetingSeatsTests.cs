using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Changes;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests.Meetings;

/// <summary>The family gets another coordinator while a meeting has been called.</summary>
public sealed class MeetingSeatsTests
{
    [Fact]
    public async Task Change_MeetingIsToCome_TheNewCoordinatorIsAskedAndTheOldOneIsTakenOff()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);

        await ChangeCoordinatorAsync(house, road);

        var meeting = await road.MeetingAsync();
        Assert.Equal("Leder møtet", meeting.Participants.Single(person => person.PersonId == Town.Dedicated.Id).Why);
        Assert.Equal(Town.Dedicated.Id, meeting.MinuteTaker);
        Assert.False(meeting.Participants.Single(person => person.PersonId == Town.Operative.Id).IsIn);
        var mail = await road.MailAsync();
        Assert.Contains(mail, notice => notice.Template == StaffNotices.MeetingOff && notice.Address == Town.Operative.Email);
        Assert.Equal(StaffNotices.Meeting, Assert.Single(mail, notice => notice.Address == Town.Dedicated.Email).Template);
        Assert.Equal([TaskTypes.MeetingReady], await road.TasksAsync());
        await road.Hans.DoAsync(TaskTypes.MeetingReady, Town.Dedicated, MeetingRoad.Ready);
    }

    [Fact]
    public async Task Change_MeetingHasBeenHeld_TheOldCoordinatorNoLongerAnswersForIt()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.SharedAsync(house, parentsCame: true);
        var before = (await road.MailAsync()).Count;

        await ChangeCoordinatorAsync(house, road);

        var old = (await road.MeetingAsync()).Participants.Single(person => person.PersonId == Town.Operative.Id);
        Assert.Equal((true, false), (old.IsIn, old.AnswersForCase));
        Assert.Equal(before, (await road.MailAsync()).Count);
    }

    private static async Task ChangeCoordinatorAsync(House house, MeetingRoad road)
    {
        ChangeRoad change = new(house, road.Hans);
        Assert.Empty((await change.AskAsync()).Problems);
        await change.UntilAcceptedAsync();
        var today = house.Clock.Today();
        await change.HandOverAsync(today, today);
        await house.PassUntilAsync(today.AddDays(1));
        Assert.False(await change.SeesCaseAsync(Town.Operative));
    }
}
