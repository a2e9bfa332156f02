using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Activities.Tests.Appointments;

/// <summary>Whoever is chosen is tied to the family, or to those who handle the case (fvl § 6).</summary>
public sealed class TiesTests
{
    private static readonly CoordinatorTies _teacherAndSister = new(
        false, "Kontaktlærer", "Familien ønsker det. Rektor svarer for skolen.", Town.Caseworker.Id, "Familien ønsker henne, og Marte er ferdig med saken.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChooseCoordinator_TheChildsTeacherAndACaseworkersSister_IsChosenWithReasonsThatAreKept()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();

        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id) with { Ties = _teacherAndSister });

        Assert.Equal(_teacherAndSister, (await house.ReadAsync(db => db.Appointments.AsNoTracking().SingleAsync(Cancellation))).Ties);
        Assert.Equal([TaskTypes.SetTimeAside], (await house.OpenTasksAsync(hans.CaseId)).Select(task => task.Type));
    }

    [Fact]
    public async Task ChooseCoordinator_CloseToTheFamilyOrToWhoChooses_IsRefusedAndTheTaskStays()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();

        async Task<string> RefusedAsync(CoordinatorTies ties) => string.Join(' ', (await house.AnswerAsync(
            hans.CaseId, TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id) with { Ties = ties })).Rejections.Select(rejection => rejection.Code));

        Assert.Equal("ties.family", await RefusedAsync(CoordinatorTies.None with { IsCloseToFamily = true }));
        Assert.Equal("ties.chooser", await RefusedAsync(CoordinatorTies.None with { CloseTo = Town.Leader.Id, WhyStill = "Vi er søsken" }));
        Assert.Equal([TaskTypes.ChooseCoordinator], (await house.OpenTasksAsync(hans.CaseId)).Select(task => task.Type));
        Assert.Empty(await house.ReadAsync(db => db.Appointments.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task InterimCoordinator_CloseToTheFamily_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = new Hans(house);
        await hans.CallAsync();
        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { IsPalliative = true });
        var answer = new InterimAnswer(true, Town.Dedicated.Id, 4, house.Clock.Today().AddMonths(1), CoordinatorTies.None with { IsCloseToFamily = true });

        var refused = await house.AnswerAsync(hans.CaseId, TaskTypes.InterimCoordinator, Town.Leader, answer);

        Assert.Equal(["ties.family"], refused.Rejections.Select(rejection => rejection.Code));
    }
}
