using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Changes;

/// <summary>A family moves away, or loses its child, wherever its case is.</summary>
public sealed class EndingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChildDied_WithThreeProcessesUnderWay_EverythingStopsAtOnceAndOnePersonIsAsked(bool afterwards)
    {
        await using var house = await House.BuildAsync();
        var road = afterwards ? await ChangeRoad.CompletedAsync(house) : new ChangeRoad(house, await new Hans(house).UntilAppointedAsync());
        await road.AskAsync();
        await ComplainAsync(house, road.CaseId);
        Assert.NotEmpty(await UnsentAsync(house));

        Assert.Empty((await LeaveAsync(house, road.CaseId, Died(Town.Caseworker))).Problems);

        var task = Assert.Single(await house.OpenTasksAsync(road.CaseId));
        Assert.Equal((TaskTypes.TakeOverContact, Town.Caseworker.Id), (task.Type, task.AssigneeId!.Value));
        Assert.Equal([("task-new", "Marte@fjordvik.example")], await UnsentAsync(house));
        Assert.All(await road.AppointmentsAsync(), row => Assert.Equal(AppointmentState.Ended, row.State));
        Assert.Equal(ChangeState.Dropped, (await road.ChangeAsync()).State);
        Assert.Equal([(WorkflowStatus.Running, "avslutning")], await UnderWayAsync(house));
        var theCase = await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((false, WithdrawalReason.ChildDied), (theCase.IsOpen, theCase.Withdrawal!.Reason));
        // One act, one transaction.
        Assert.Equal([theCase.Withdrawal.At], await house.ReadAsync(db => db.Journal
            .Where(entry => entry.Event == JournalEvent.Cancelled && entry.Detail == "ChildDied").Select(entry => entry.At).Distinct().ToListAsync(Cancellation)));

        // Nothing is said or asked by itself, however much time passes.
        await house.PassUntilAsync(new DateOnly(2027, 1, 15));
        Assert.Single(await house.OpenTasksAsync(road.CaseId));
        Assert.Single(await UnsentAsync(house));

        await house.CompleteAsync(task.Id, Town.Caseworker, new TakeOverContactAnswer("Ringte. De vil helst ha ro."));
        Assert.Empty(await UnderWayAsync(house));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Moved_AfterTheCaseWasDone_IsHandedOnWhereTheFamilyAgrees(bool mayHandOn, bool isHandedOn)
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);

        Assert.Empty((await LeaveAsync(house, road.CaseId, Moved(house, mayHandOn))).Problems);

        Assert.Equal("case-closed", (await road.NoticesAsync())[^1]);
        Assert.Equal(isHandedOn ? [TaskTypes.Form] : [], (await house.OpenTasksAsync(road.CaseId)).Select(task => task.Type));
        Assert.Empty(await road.InForceAsync());
    }

    [Fact]
    public async Task Withdraw_OfACaseThatIsDoneWithAComplaintUnderWay_LeavesTheCaseItself()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await ComplainAsync(house, road.CaseId);

        Assert.Empty((await LeaveAsync(house, road.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""))).Problems);

        Assert.Empty(await UnderWayAsync(house));
        Assert.Empty(await road.InForceAsync());
        Assert.Equal(WithdrawalReason.FamilyWish, (await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(Cancellation))).Withdrawal!.Reason);
    }

    [Fact]
    public async Task Leave_TwiceOrWithoutWhatMustBeTold_IsRefusedAndChangesNothing()
    {
        await using var house = await House.BuildAsync();
        var road = await ChangeRoad.CompletedAsync(house);
        await road.AskAsync();

        Assert.Equal(
            ["leaving.date-missing", "leaving.municipality-missing", "leaving.consent-missing"],
            Codes(await LeaveAsync(house, road.CaseId, new WithdrawalAnswer(WithdrawalReason.Moved, "", Facts: new LeavingFacts((DateOnly?)null)))));
        Assert.Equal(
            ["leaving.in-the-future", "leaving.person-missing"],
            Codes(await LeaveAsync(house, road.CaseId, new WithdrawalAnswer(
                WithdrawalReason.ChildDied, "", Facts: new LeavingFacts(house.Clock.Today().AddDays(1))))));
        Assert.Equal(
            ["leaving.not-moved-yet"],
            Codes(await LeaveAsync(house, road.CaseId, new WithdrawalAnswer(
                WithdrawalReason.Moved, "", Facts: new LeavingFacts(house.Clock.Today().AddDays(1)) { Municipality = "Nabovik", MayHandOn = true }))));
        Assert.Equal(ChangeState.Asked, (await road.ChangeAsync()).State);
        Assert.Equal([Town.Operative.Id], await road.InForceAsync());

        Assert.Empty(Codes(await LeaveAsync(house, road.CaseId, Died(Town.Leader))));
        Assert.Equal(["withdrawal.already"], Codes(await LeaveAsync(house, road.CaseId, Died(Town.Caseworker))));
        Assert.Equal(["change.case-left", "change.no-coordinator"], Codes(await road.AskAsync(key: "later")));
    }

    private static WithdrawalAnswer Died(StaffMember asked) =>
        new(WithdrawalReason.ChildDied, "", Facts: new LeavingFacts(new DateOnly(2026, 8, 30)) { ContactPersonId = asked.Id });

    private static WithdrawalAnswer Moved(House house, bool mayHandOn) => new(
        WithdrawalReason.Moved, "", Facts: new LeavingFacts(house.Clock.Today()) { Municipality = "Nabovik", MayHandOn = mayHandOn });

    private static Task<Result> LeaveAsync(House house, Guid caseId, WithdrawalAnswer answer) => house.DoAsync(scope =>
        scope.GetRequiredService<WithdrawalDesk>().WithdrawAsync(caseId, answer, Town.Leader.Id.ToString(), Guid.NewGuid(), Cancellation));

    private static Task<StimulusOutcome> ComplainAsync(House house, Guid caseId) => house.DoAsync(scope => scope.GetRequiredService<ComplaintDesk>().RegisterAsync(
        caseId,
        new ComplaintFacts(house.Clock.Today(), ComplaintWay.Phone, "Liv Solvang", "Timene", "Flere timer", "For lite.", house.Clock.Today()),
        Town.Caseworker.Id, Cancellation));

    private static async Task<List<(string Template, string? Address)>> UnsentAsync(House house) =>
    [
        .. (await house.ReadAsync(db => db.AllNotices.AsNoTracking().Where(row => row.State == NoticeState.Waiting).ToListAsync(Cancellation)))
            .Select(row => (row.Template, row.Address)),
    ];

    private static async Task<List<(WorkflowStatus Status, string DefinitionId)>> UnderWayAsync(House house) =>
    [
        .. (await house.ReadAsync(db => db.Instances.AsNoTracking()
                .Where(row => row.Status == WorkflowStatus.Running || row.Status == WorkflowStatus.Faulted).ToListAsync(Cancellation)))
            .Select(row => (row.Status, row.DefinitionId)),
    ];

    private static IEnumerable<string> Codes(Result result) => result.Problems.Select(problem => problem.Code);
}
