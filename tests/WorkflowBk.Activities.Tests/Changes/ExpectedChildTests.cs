using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests.Changes;

/// <summary>A coordinator is appointed before the child is born (pbrl § 2-5 c).</summary>
public sealed class ExpectedChildTests
{
    private static readonly DateOnly _term = new(2026, 12, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lost_WithACoordinator_StopsEverythingAndNothingIsEverSaidByItself()
    {
        await using var house = await House.BuildAsync();
        var family = await new Hans(house).UntilAppointedAsync(new Child(null, null, _term), Town.Dedicated);

        var left = await house.DoAsync(scope => scope.GetRequiredService<WithdrawalDesk>().WithdrawAsync(
            family.CaseId,
            new WithdrawalAnswer(WithdrawalReason.ChildDied, "", Facts: new LeavingFacts((DateOnly?)null) { ContactPersonId = Town.Dedicated.Id }),
            Town.Caseworker.Id.ToString(), Guid.NewGuid(), Cancellation));

        Assert.Empty(left.Problems);
        var task = Assert.Single(await house.OpenTasksAsync(family.CaseId));
        Assert.Equal((TaskTypes.TakeOverContact, Town.Dedicated.Id), (task.Type, task.AssigneeId!.Value));
        var unsent = await UnsentToTheFamilyAsync(house);
        Assert.Empty(unsent);

        // The day it was expected passes, and a whole year.
        await house.PassUntilAsync(_term.AddDays(1));
        Assert.Equal(0, await RaiseEverythingAsync(house));
        await house.PassUntilAsync(_term.AddYears(1));
        Assert.Equal(0, await RaiseEverythingAsync(house));
        Assert.Equal([TaskTypes.TakeOverContact], (await house.OpenTasksAsync(family.CaseId)).Select(open => open.Type));
        Assert.Empty(await UnsentToTheFamilyAsync(house));
        Assert.DoesNotContain(await DaysAsync(house, family.CaseId), day => day.IsTheFamilys);
    }

    [Fact]
    public async Task TermPasses_NobodyHasSaidAnything_NothingThatFollowsFromABirthIsRaised()
    {
        await using var house = await House.BuildAsync();
        var family = await new Hans(house).UntilAppointedAsync(new Child(null, null, _term), Town.Dedicated);

        await house.PassUntilAsync(_term.AddMonths(2));

        Assert.Equal((0, 0), await RaiseTransitionsAsync(house));
        Assert.Empty(await house.ReadAsync(db => db.TransitionPlans.Where(plan => plan.CaseId == family.CaseId).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Born_WithANameAndADate_GetsTheTransitionsOfItsAge()
    {
        await using var house = await House.BuildAsync();
        var family = await new Hans(house).UntilAppointedAsync(new Child(null, null, _term), Town.Dedicated);
        await house.PassUntilAsync(_term.AddDays(3));
        await house.DoAsync(async scope =>
        {
            var theCase = (await scope.GetRequiredService<ICaseStore>().FindAsync(family.CaseId, Cancellation))!;
            Assert.True(theCase.CorrectBirthDate(_term, house.Clock.Today(), " Oda Solvang ").Succeeded);
            await scope.GetRequiredService<Data.MunicipalityDb>().SaveChangesAsync(Cancellation);
        });

        var child = (await house.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(Cancellation))).Child;

        Assert.Equal(("Oda Solvang", _term, null), (child.Name, child.BirthDate, child.ExpectedDate));
        await RaiseTransitionsAsync(house);
        Assert.All(await house.ReadAsync(db => db.TransitionPlans.AsNoTracking().ToListAsync(Cancellation)), plan => Assert.True(plan.Day > _term));
    }

    private static Task<List<string>> UnsentToTheFamilyAsync(House house) => house.ReadAsync(db => db.AllNotices
        .Where(notice => notice.State == NoticeState.Waiting && notice.Address == "liv@solvang.example").Select(notice => notice.Template).ToListAsync(Cancellation));

    private static Task<IReadOnlyList<PlannedDay>> DaysAsync(House house, Guid caseId) =>
        house.DoAsync(scope => scope.GetRequiredService<IPlannedDays>().OfCaseAsync(caseId, house.Clock.Today(), Cancellation));

    private static Task<(int Raised, int Moved)> RaiseTransitionsAsync(House house) =>
        house.DoAsync(scope => scope.GetRequiredService<TransitionDesk>().RaiseDueAsync(Cancellation));

    private static Task<int> RaiseEverythingAsync(House house) => house.DoAsync(async scope =>
        (await scope.GetRequiredService<TransitionDesk>().RaiseDueAsync(Cancellation)).Raised
        + await scope.GetRequiredService<PlanDesk>().RaiseDueAsync(Cancellation)
        + await scope.GetRequiredService<ConsentDesk>().RaiseDueAsync(Cancellation)
        + await scope.GetRequiredService<ReviewDesk>().RaiseDueAsync(Cancellation));
}
