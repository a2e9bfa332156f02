using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Tests.Meetings;
using WorkflowBk.Activities.Tests.Plans;
using WorkflowBk.Activities.Tests.Reviews;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
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

    [Fact]
    public async Task OfCase_PlanThatIsFollowed_ShowsWhenItIsLookedAtAgainUntilItEnds()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        Assert.DoesNotContain(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Plan);

        await road.UntilFollowedHereAsync();

        var plan = await road.PlanAsync();
        var look = Assert.Single(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Plan);
        Assert.Equal((plan.Id, plan.NextRevision, nameof(PlanStage.Followed), true), (look.Id, look.Day, look.What, look.IsTheFamilys));
        Assert.Contains(look, await OfAsync(house, Town.Operative.Id));

        await road.ChangeAsync(PlanChangeKind.Ended, "Familien ønsker det ikke mer", Town.Operative.Id);
        Assert.DoesNotContain(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Plan);
    }

    [Fact]
    public async Task OfCase_FamilyThatSaidNoToAPlan_ShowsWhenItIsAskedAgain()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.AnswerAsync(TaskTypes.OfferPlan, road.Offer(yes: false, again: road.Today.AddDays(90)));

        var look = Assert.Single(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Plan);

        Assert.Equal((road.Today.AddDays(90), nameof(PlanStage.Declined)), (look.Day, look.What));
    }

    [Fact]
    public async Task OfCase_YearlyReview_IsThereOnceAndMovesToNextYearWhenRaised()
    {
        await using var house = await House.BuildAsync();
        var road = await ReviewRoad.CompletedAsync(house);
        var first = Assert.Single(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Review);
        Assert.Equal((road.CaseId, road.Day, true), (first.Id, first.Day, first.IsTheFamilys));
        Assert.Contains(first, await OfAsync(house, Town.Operative.Id));
        await house.PassUntilAsync(road.Day);
        Assert.Equal(first, Assert.Single(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Review));

        Assert.Equal(1, await road.RaiseDueAsync());

        var next = Assert.Single(await OfCaseAsync(house, road.CaseId), day => day.Kind == PlannedKind.Review);
        Assert.InRange(next.Day.DayNumber - first.Day.DayNumber, 350, 380);
    }

    private static Task<IReadOnlyList<PlannedDay>> OfCaseAsync(House house, Guid caseId) =>
        house.DoAsync(scope => scope.GetRequiredService<IPlannedDays>().OfCaseAsync(caseId, house.Clock.Today(), Cancellation));

    private static Task<IReadOnlyList<PlannedDay>> OfAsync(House house, Guid person) =>
        house.DoAsync(scope => scope.GetRequiredService<IPlannedDays>().OfPersonAsync(person, house.Clock.Today(), Cancellation));

    private static Task RaiseAsync(House house, MeetingRoad road) => house.DoAsync(async scope =>
        Assert.Empty((await scope.GetRequiredService<TransitionDesk>().RaiseAsync(
            road.CaseId, new TransitionFacts(TransitionKind.NewHome, new DateOnly(2027, 3, 1), "Familien ønsker det", "Hjemme", "Avlastning"),
            Town.Leader.Id, Guid.NewGuid(), Cancellation)).Rejections));
}
