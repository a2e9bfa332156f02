using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Changes;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data.Attention;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Tests.Changes;

/// <summary>A coordinator leaves, and nobody they hold is left behind.</summary>
public sealed class LeavingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leave_SaidTwice_BeginsOneChangeAndHurriesIt()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        var last = house.Clock.Today().AddDays(30);

        Assert.Empty((await LeaveAsync(house, last)).Problems);
        Assert.Empty((await LeaveAsync(house, last.AddDays(-5))).Problems);

        var change = Assert.Single(await house.ReadAsync(db => db.Changes.AsNoTracking().ToListAsync(Cancellation)));
        Assert.Equal((ChangeAsker.Unit, "Nina slutter.", last.AddDays(-5)), (change.Facts.AskedBy, change.Facts.Reason, change.Facts.LastDay));
        Assert.Equal([Town.Operative.Id], await road.InForceAsync());
    }

    [Fact]
    public async Task Leave_WhenTheFamilyHasAskedAlready_HurriesTheFamilysOwnChange()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();

        Assert.Empty((await LeaveAsync(house, house.Clock.Today().AddDays(9))).Problems);

        var change = Assert.Single(await house.ReadAsync(db => db.Changes.AsNoTracking().ToListAsync(Cancellation)));
        Assert.Equal((ChangeAsker.Family, house.Clock.Today().AddDays(9)), (change.Facts.AskedBy, change.Facts.LastDay));
    }

    [Fact]
    public async Task Leave_AgainAfterTheChangeWasTakenBack_BeginsANewOne()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await LeaveAsync(house, house.Clock.Today().AddDays(30));
        Assert.Empty((await road.TakeBackAsync("Hun blir likevel.", Town.Leader.Id.ToString())).Problems);
        house.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty((await LeaveAsync(house, house.Clock.Today().AddDays(60))).Problems);

        Assert.Equal(ChangeState.Asked, (await road.ChangeAsync()).State);
    }

    [Fact]
    public async Task Leave_Unregistered_OrInThePast_IsRefused()
    {
        await using var house = await House.BuildAsync();

        Assert.Equal("coordinator.not-registered", (await LeaveAsync(house, house.Clock.Today(), Town.Leader.Id)).Problems.Single().Code);
        Assert.Equal("coordinator.leaves-in-the-past", (await LeaveAsync(house, house.Clock.Today().AddDays(-1))).Problems.Single().Code);
        Assert.Equal("coordinator.last-day-missing", (await LeaveAsync(house, null)).Problems.Single().Code);
    }

    [Fact]
    public async Task Choose_SomebodyWhoLeaves_IsRefused()
    {
        await using var house = await House.BuildAsync();
        await LeaveAsync(house, house.Clock.Today().AddDays(30), Town.Dedicated.Id);
        var hans = await new Hans(house).UntilChoiceAsync();

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));

        Assert.Equal(["appointment.coordinator-leaves"], outcome.Rejections.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task LastDay_WithoutASuccessor_IsNeverPassedInSilence()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        var last = house.Clock.Today().AddDays(10);
        await LeaveAsync(house, last);
        Assert.Equal(["CoordinatorLeaves"], await WhatAsync(house));

        await house.PassUntilAsync(last.AddDays(1));
        Assert.Equal(["CoordinatorGone"], await WhatAsync(house));
        Assert.Equal([Town.Operative.Id], await road.InForceAsync());

        await road.UntilAcceptedAsync();
        await road.HandOverAsync(house.Clock.Today(), house.Clock.Today());
        Assert.Empty(await WhatAsync(house));
    }

    private static async Task<List<string>> WhatAsync(House house) => await house.DoAsync(async scope =>
        (await scope.GetRequiredService<AttentionList>().ReadAsync(Town.Leader, Cancellation))
            .Where(item => item.PersonId == Town.Operative.Id && item.Task is null).Select(item => item.What).ToList());

    private static Task<Result> LeaveAsync(House house, DateOnly? last, Guid? who = null) => house.DoAsync(scope => scope
        .GetRequiredService<LeavingDesk>().LeaveAsync(who ?? Town.Operative.Id, last, "Nina slutter.", Town.Leader.Id, Cancellation));
}
