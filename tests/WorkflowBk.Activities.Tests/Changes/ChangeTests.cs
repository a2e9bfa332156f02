using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tests.Changes;

/// <summary>A family gets another coordinator.</summary>
public sealed class ChangeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_AskedByTheFamily_MovesItOnWithOverlapAndEndsTheOldOnesAccess()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        var today = house.Clock.Today();

        Assert.Empty((await road.AskAsync()).Problems);
        await road.UntilAcceptedAsync();
        Assert.Equal([Town.Operative.Id], await road.InForceAsync());
        await road.HandOverAsync(today.AddDays(3), today.AddDays(10));
        Assert.Equal([Town.Operative.Id], await road.InForceAsync());
        await house.PassUntilAsync(today.AddDays(3));

        Assert.Equal([Town.Operative.Id, Town.Dedicated.Id], await road.InForceAsync());
        Assert.Equal((true, true), (await road.SeesCaseAsync(Town.Operative), await road.SeesCaseAsync(Town.Dedicated)));
        await road.SendLetterAsync();
        await road.DoAsync(TaskTypes.TrainingAndSupport, Town.Leader, new TrainingAndSupportAnswer(Town.Leader.Id, "Kurs i høst."));
        await house.PassUntilAsync(today.AddDays(10));
        Assert.True(await road.SeesCaseAsync(Town.Operative));
        await house.PassUntilAsync(today.AddDays(11));

        Assert.Equal([Town.Dedicated.Id], await road.InForceAsync());
        Assert.Equal((false, true), (await road.SeesCaseAsync(Town.Operative), await road.SeesCaseAsync(Town.Dedicated)));
        var change = await road.ChangeAsync();
        Assert.Equal((ChangeState.Completed, null), (change.State, change.RecordedBy));
        Assert.Equal("Det fungerte å få SMS.", change.HandOver!.FamilysAccount);
        Assert.Equal(["change-asked", "change-found", "appointment-made"], (await road.NoticesAsync())[^3..]);
        Assert.Empty(await house.OpenTasksAsync(road.CaseId));
        Assert.Equal(WorkflowStatus.Finished, await StandingAsync(house, change.Id));
    }

    [Fact]
    public async Task Ask_TwiceWithOneForm_IsOneChange()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);

        Assert.True((await road.AskAsync()).Succeeded);
        Assert.True((await road.AskAsync()).Succeeded);

        Assert.Equal(["change.already-open"], Codes(await road.AskAsync(key: "another")));
        Assert.Equal(1, await house.ReadAsync(db => db.Changes.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData(ChangeAsker.Coordinator, "", "change.reason-missing")]
    [InlineData(ChangeAsker.Unit, " ", "change.reason-missing")]
    [InlineData(ChangeAsker.Service, "Hun skal over i annen stilling", null)]
    public async Task Ask_OthersThanTheFamily_NeedAReason(ChangeAsker asker, string reason, string? problem)
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);

        Assert.Equal(problem is null ? [] : [problem], Codes(await road.AskAsync(new ChangeFacts(asker, reason, ""), Town.Leader.Id.ToString())));
    }

    [Fact]
    public async Task Ask_BeforeThereIsACoordinator_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var road = new ChangeRoad(house, await new Hans(house).UntilChoiceAsync());

        Assert.Equal(["change.no-coordinator"], Codes(await road.AskAsync()));
    }

    [Fact]
    public async Task Choose_TheOneWhoIsReplaced_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();

        var outcome = await house.AnswerAsync(road.CaseId, TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id));

        Assert.Contains("change.same-coordinator", outcome.Rejections.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task TakeBack_WithSomebodyOnTheWay_KeepsTheCoordinatorAndTellsTheFamily()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();
        await road.UntilAcceptedAsync();

        Assert.Equal(["change.take-back-reason-missing"], Codes(await road.TakeBackAsync(actor: Town.Leader.Id.ToString())));
        Assert.Empty((await road.TakeBackAsync()).Problems);

        Assert.Equal([Town.Operative.Id], await road.InForceAsync());
        Assert.False(await road.SeesCaseAsync(Town.Dedicated));
        Assert.Empty(await house.OpenTasksAsync(road.CaseId));
        Assert.Equal("change-ended", (await road.NoticesAsync())[^1]);
        Assert.Equal(["change.not-open"], Codes(await road.TakeBackAsync()));
        Assert.Empty((await road.AskAsync(key: "again")).Problems);
    }

    [Fact]
    public async Task TakeBack_WhenTheNewOneIsInForce_IsTooLate()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();
        await road.UntilAcceptedAsync();
        await road.HandOverAsync(house.Clock.Today(), house.Clock.Today().AddDays(7));

        Assert.Equal(["change.too-late"], Codes(await road.TakeBackAsync()));
    }

    [Fact]
    public async Task Accept_SaysNo_AnotherIsChosenAndTheOldOneStays()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();
        await road.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));
        await road.DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
        await road.DoAsync(TaskTypes.AcceptAppointment, Town.Dedicated, new YesOrNoAnswer(false, "Ikke nå."));

        Assert.Equal([Town.Operative.Id], await road.InForceAsync());
        Assert.Contains(await house.OpenTasksAsync(road.CaseId), task => task.Type == TaskTypes.ChooseCoordinator);
        Assert.False(await road.SeesCaseAsync(Town.Dedicated));
    }

    [Fact]
    public async Task Change_WhileTheFirstMeetingWaits_GivesItToTheNewCoordinator()
    {
        await using var house = await House.BuildAsync();
        var road = new ChangeRoad(house, await new Hans(house).UntilAppointedAsync());
        await road.AskAsync();
        await road.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));
        // The process of the case itself still speaks of Nina.
        await road.DoAsync(TaskTypes.TrainingAndSupport, Town.Leader, new TrainingAndSupportAnswer(Town.Leader.Id, "Kurs i høst."));
        Assert.Equal([Town.Leader.Id, null], (await road.AppointmentsAsync()).Select(row => row.SupportPersonId));
        await road.DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
        await road.DoAsync(TaskTypes.AcceptAppointment, Town.Dedicated, new YesOrNoAnswer(true, ""));
        var today = house.Clock.Today();
        await road.HandOverAsync(today, today);
        await house.PassUntilAsync(today.AddDays(1));

        Assert.False(await road.SeesCaseAsync(Town.Operative));
        await road.DoAsync(TaskTypes.FirstMeeting, Town.Dedicated, new FirstMeetingAnswer(today, false, "Ring hver fredag."));
    }

    [Fact]
    public async Task Withdraw_WhileAChangeGoesOn_EndsItAndTheAppointments()
    {
        await using var house = await House.BuildAsync();
        var road = new ChangeRoad(house, await new Hans(house).UntilAppointedAsync());
        await road.AskAsync();
        await road.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));

        await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""));

        Assert.Equal(ChangeState.Dropped, (await road.ChangeAsync()).State);
        Assert.All(await road.AppointmentsAsync(), row => Assert.Equal(AppointmentState.Ended, row.State));
        Assert.Empty(await house.OpenTasksAsync(road.CaseId));
    }

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);

    private static Task<WorkflowStatus> StandingAsync(House house, Guid instance) =>
        house.ReadAsync(db => db.Instances.Where(row => row.Id == instance).Select(row => row.Status).SingleAsync(Cancellation));
}
