using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Tests.Meetings;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Calendars;

public sealed class PlannedDaysTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfPerson_CoordinatorAndAnAskedColleague_SeeWhatIsTheirs()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        await RaiseAsync(house, road);

        var coordinators = await OfAsync(house, Town.Operative.Id);
        Assert.Contains(coordinators, day => day.Kind == PlannedKind.Meeting && day.Id == road.MeetingId && day.Day == MeetingRoad.Day && day.From == new TimeOnly(9, 0));
        Assert.Contains(coordinators, day => day.Kind == PlannedKind.Transition && day.What == nameof(TransitionKind.NewHome));
        Assert.Contains(coordinators, day => day is { Kind: PlannedKind.Task, TaskType: TaskTypes.MeetingReady });
        Assert.Equal(coordinators.OrderBy(day => day.Day), coordinators);

        Assert.Equal([PlannedKind.Meeting], (await OfAsync(house, Town.SpecialTeacher.Id)).Select(day => day.Kind));
        Assert.Empty(await OfAsync(house, Guid.NewGuid()));
    }

    [Fact]
    public async Task OfPerson_WhoHasPromisedSomething_SeesItOnce()
    {
        await using var house = await House.BuildAsync();
        await MeetingRoad.SharedAsync(house, parentsCame: true);

        var day = Assert.Single(await OfAsync(house, Town.SpecialTeacher.Id), day => day.Kind is PlannedKind.Measure or PlannedKind.Task);

        Assert.Equal((PlannedKind.Measure, "Ordne følge", MeetingRoad.Day.AddDays(14)), (day.Kind, day.What, day.Day));
    }

    [Fact]
    public async Task OfCase_TalkDueAfterTheMeeting_IsProposedForItsDay()
    {
        await using var house = await House.BuildAsync();
        var road = await MeetingRoad.InvitedAsync(house);
        var meeting = road.MeetingId;
        await house.PassUntilAsync(MeetingRoad.Day.AddDays(-3));
        await road.CallAgainAsync();
        await house.DoAsync(async scope =>
        {
            var days = await scope.GetRequiredService<IPlannedDays>().OfCaseAsync(road.CaseId, house.Clock.Today(), Cancellation);

            var proposal = Assert.Single(SameDay.For(days, FamilyTalks.Is));
            Assert.Equal(meeting, proposal.Meeting.Id);
            Assert.Contains(proposal.Others, other => other.TaskType == TaskTypes.MeetingTalk);
        });
    }

    private static Task<IReadOnlyList<PlannedDay>> OfAsync(House house, Guid person) =>
        house.DoAsync(scope => scope.GetRequiredService<IPlannedDays>().OfPersonAsync(person, house.Clock.Today(), Cancellation));

    private static Task RaiseAsync(House house, MeetingRoad road) => house.DoAsync(async scope =>
        Assert.Empty((await scope.GetRequiredService<TransitionDesk>().RaiseAsync(
            road.CaseId, new TransitionFacts(TransitionKind.NewHome, new DateOnly(2027, 3, 1), "Familien ønsker det", "Hjemme", "Avlastning"),
            Town.Leader.Id, Guid.NewGuid(), Cancellation)).Rejections));
}
