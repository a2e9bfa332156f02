using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tests.Appointments;

/// <summary>How long an interim coordinator sees the case.</summary>
public sealed class InterimAccessTests
{
    private static readonly DateOnly _until = new(2026, 9, 15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Appoint_WithAnInterimCoordinator_TakesTheInterimOneOffTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Dedicated));

        await hans.FromFirstContactToAppointedAsync();

        Assert.Empty(await RolesAsync(house, Town.Dedicated));
        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Operative));
        Assert.Equal(Town.Dedicated.Id, (await house.ReadAsync(db => db.Appointments.SingleAsync(row => row.IsInterim, Cancellation))).CoordinatorId);
    }

    [Fact]
    public async Task Appoint_InterimCoordinatorWithAnotherRole_StaysInThatRoleAlone()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Caseworker);

        await hans.FromFirstContactToAppointedAsync();

        Assert.Equal([CaseRole.Caseworker], await RolesAsync(house, Town.Caseworker));
    }

    [Fact]
    public async Task Appoint_InterimCoordinatorThemselves_StaysOnTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        await UntilAcceptAsync(hans);

        await hans.DoAsync(TaskTypes.AcceptAppointment, Town.Dedicated, new YesOrNoAnswer(true, ""));

        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Dedicated));
    }

    [Fact]
    public async Task Accept_InterimCoordinatorSaysNoToMore_StaysWhileInterim()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        await UntilAcceptAsync(hans);

        await hans.DoAsync(TaskTypes.AcceptAppointment, Town.Dedicated, new YesOrNoAnswer(false, "Har ikke tid så lenge."));

        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Dedicated));
    }

    [Fact]
    public async Task Appoint_InterimCoordinatorWithATaskLeft_StaysUntilItIsDone()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        var added = await house.DoAsync(scope => scope.GetRequiredService<AdHocDesk>().AddAsync(
            hans.CaseId, new AdHocRequest("Gi over", "Fortell hva som er gjort.", Town.Dedicated.Id, null, null, null),
            Town.Caseworker.Id, Guid.NewGuid(), Cancellation));
        Assert.Empty(added.Problems);
        await hans.FromFirstContactToAppointedAsync();
        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Dedicated));

        var task = (await house.OpenTasksAsync(hans.CaseId)).Single(task => task.AssigneeId == Town.Dedicated.Id);
        await house.DoAsync(scope => scope.GetRequiredService<AdHocDesk>().CompleteAsync(task.Id, "Gitt over.", Town.Dedicated.Id, Cancellation));

        Assert.Empty(await RolesAsync(house, Town.Dedicated));
    }

    [Fact]
    public async Task Interim_ReplacedByAnother_NoLongerSeesTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        await house.PassUntilAsync(_until);

        await hans.DoAsync(
            TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Operative.Id, 2, _until.AddMonths(2)));

        Assert.Empty(await RolesAsync(house, Town.Dedicated));
        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Operative));
    }

    [Fact]
    public async Task Interim_GivenMoreTime_StaysOnTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        await house.PassUntilAsync(_until);

        await hans.DoAsync(
            TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, Town.Dedicated.Id, 6, _until.AddMonths(2)));

        Assert.Equal([CaseRole.Coordinator], await RolesAsync(house, Town.Dedicated));
    }

    [Fact]
    public async Task Interim_NoLongerNeededOrCaseWithdrawn_NoLongerSeesTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await WithInterimAsync(house, Town.Dedicated);
        await house.PassUntilAsync(_until);
        await hans.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(false, Guid.Empty, 0, null));
        Assert.Empty(await RolesAsync(house, Town.Dedicated));
        var other = await WithInterimAsync(house, Town.Operative);

        await house.WithdrawAsync(other.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""));

        Assert.Empty(await RolesAsync(house, Town.Operative));
    }

    private static async Task<Hans> WithInterimAsync(House house, StaffMember coordinator)
    {
        var hans = await new Hans(house).CallAsync(Hans.Inquiry(house) with { IsPalliative = true });
        var until = house.Clock.GetUtcNow() < OsloDay(_until) ? _until : _until.AddMonths(1);
        await hans.DoAsync(TaskTypes.InterimCoordinator, Town.Leader, new InterimAnswer(true, coordinator.Id, 2, until));
        return hans;
    }

    private static DateTimeOffset OsloDay(DateOnly day) => Domain.Common.OsloTime.At(day, TimeOnly.MinValue);

    private static async Task UntilAcceptAsync(Hans hans)
    {
        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact);
        await hans.FromAssessmentToDecisionAsync();
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision());
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));
        await hans.DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
    }

    private static Task<List<CaseRole>> RolesAsync(House house, StaffMember person) => house.ReadAsync(db =>
        db.CaseMembers.Where(member => member.StaffId == person.Id).Select(member => member.Role).ToListAsync(Cancellation));
}
