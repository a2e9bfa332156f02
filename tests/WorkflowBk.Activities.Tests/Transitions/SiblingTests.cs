using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Calendars;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Transitions;

/// <summary>Twins and siblings: each child has a case, a plan and a day of its own, and the family one coordinator if it can be.</summary>
public sealed class SiblingTests
{
    private static readonly DateOnly _born = new(2014, 5, 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RaiseDue_Twins_RaisesOnePlanForEach()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAppointedAsync(new Child("Hans Solvang", _born, null), Town.Dedicated);
        var aksel = await new Hans(house).UntilAppointedAsync(new Child("Aksel Solvang", _born, null), Town.Dedicated);

        Assert.Equal((2, 0), await RaiseDueAsync(house));
        Assert.Equal((0, 0), await RaiseDueAsync(house));

        var plans = await house.ReadAsync(db => db.TransitionPlans.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal(new[] { hans.CaseId, aksel.CaseId }.Order(), plans.Select(plan => plan.CaseId).Order());
        Assert.All(plans, plan => Assert.Equal((TransitionKind.LowerSecondary, new DateOnly(2027, 8, 1)), (plan.Kind, plan.Day)));
        // Their coordinator sees both on the same day.
        var days = await house.DoAsync(scope => scope.GetRequiredService<IPlannedDays>().OfPersonAsync(Town.Dedicated.Id, house.Clock.Today(), Cancellation));
        Assert.Equal(2, days.Where(day => day.Kind == PlannedKind.Transition).Select(day => day.Reference).Distinct().Count());
    }

    [Fact]
    public async Task CorrectBirthDate_OfOneTwin_MovesThatPlanAlone()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAppointedAsync(new Child("Hans Solvang", _born, null), Town.Dedicated);
        await new Hans(house).UntilAppointedAsync(new Child("Aksel Solvang", _born, null), Town.Dedicated);
        await RaiseDueAsync(house);
        await house.DoAsync(async scope =>
        {
            Assert.True((await scope.GetRequiredService<ICaseStore>().FindAsync(hans.CaseId, Cancellation))!.CorrectBirthDate(_born.AddYears(1), house.Clock.Today()).Succeeded);
            await scope.GetRequiredService<Data.MunicipalityDb>().SaveChangesAsync(Cancellation);
        });

        Assert.Equal((0, 1), await RaiseDueAsync(house));

        var days = await house.ReadAsync(db => db.TransitionPlans.AsNoTracking().OrderBy(plan => plan.Day).Select(plan => plan.Day).ToListAsync(Cancellation));
        Assert.Equal([new DateOnly(2027, 8, 1), new DateOnly(2028, 8, 1)], days);
    }

    [Fact]
    public async Task Duplicates_TwinsAndSiblings_AreToldApartAndNeverJoinedByThemselves()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync(Hans.Inquiry(house));
        var twin = await new Hans(house).CallAsync(Hans.Inquiry(house) with { Child = new Child("Aksel Solvang", _born, null) });
        var little = await new Hans(house).CallAsync(Hans.Inquiry(house) with { Child = new Child("Liv Marie Solvang", new DateOnly(2019, 1, 8), null) });

        var found = await house.DoAsync(async scope => await scope.GetRequiredService<DuplicateQuery>().OfAsync(
            (await scope.GetRequiredService<ICaseStore>().FindAsync(hans.CaseId, Cancellation))!, Cancellation));

        Assert.Equal(
            [(twin.CaseId, Kinship.MaybeSame), (little.CaseId, Kinship.Siblings)], found.Select(other => (other.CaseId, other.Kinship)));
        Assert.Equal(3, await house.ReadAsync(db => db.Cases.CountAsync(row => row.ClosedAt == null, Cancellation)));
    }

    [Fact]
    public async Task SiblingCoordinators_OfAFamilyThatHasOne_AreFoundAndNobodyElses()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAppointedAsync(new Child("Hans Solvang", _born, null), Town.Dedicated);
        var little = await new Hans(house).CallAsync(Hans.Inquiry(house) with { Child = new Child("Liv Marie Solvang", new DateOnly(2019, 1, 8), null) });
        var other = Hans.Inquiry(house);
        var stranger = await new Hans(house).CallAsync(other with
        {
            Child = new Child("Aro Hassan", new DateOnly(2020, 9, 20), null),
            Sender = other.Sender with { Name = "Amina Hassan", Phone = "92 00 00 00", Email = "amina@hassan.example" },
        });

        Assert.Equal([Town.Dedicated.Id], await CoordinatorsAsync(house, little.CaseId));
        Assert.Empty(await CoordinatorsAsync(house, stranger.CaseId));
    }

    private static Task<IReadOnlySet<Guid>> CoordinatorsAsync(House house, Guid caseId) => house.DoAsync(async scope =>
        await scope.GetRequiredService<SiblingCoordinators>().OfAsync((await scope.GetRequiredService<ICaseStore>().FindAsync(caseId, Cancellation))!, Cancellation));

    private static Task<(int Raised, int Moved)> RaiseDueAsync(House house) =>
        house.DoAsync(scope => scope.GetRequiredService<TransitionDesk>().RaiseDueAsync(Cancellation));
}
