using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Activities.Tests.Transitions;

public sealed class TransitionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adulthood_OrdinaryCoordinatorIsOfferedAndTheChildCoordinatorEnds()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.RaiseAsync(TransitionKind.Adulthood, TransitionRoad.Day);
        var coordinator = await road.CoordinatorAsync();
        await road.UntilPlannedAsync(raise: false, alternatives: "Koordinator, BPA og bolig ble vist fram");
        await road.AnswerAsync(TaskTypes.Form, coordinator, new FormTaskAnswer("Ja takk", new Dictionary<string, IReadOnlyList<string>>
        {
            ["snakket"] = ["2026-10-01"],
            ["hvem"] = ["Per Bakken i voksenteamet tar over"],
        }));
        foreach (var measure in await road.MeasuresAsync())
            await road.AnswerAsync(TaskTypes.Measure, Town.Physiotherapist, TransitionRoad.Done);
        await house.PassUntilAsync(TransitionRoad.Day.AddDays(-21));
        await road.AnswerAsync(TaskTypes.TransitionReadiness, coordinator, new ReadinessAnswer(ReadinessChoice.Ready, "", null));
        await house.PassUntilAsync(TransitionRoad.Day);
        OwnWords words = new("Godt", "");
        await road.AnswerAsync(
            TaskTypes.TransitionCourse, coordinator,
            new CourseAnswer([new NamedContact("Per Bakken", "Voksenteamet", "91 00 00 02")], "Møtes ukentlig", "Det Hans har sagt ja til", PeerContact.Wanted, ""));
        await house.PassUntilAsync(TransitionRoad.Day.AddDays(43));
        Assert.Contains(await house.ReadAsync(db => db.Appointments.AsNoTracking().Where(row => row.CaseId == road.CaseId).ToListAsync(Cancellation)), row => row.State == AppointmentState.InForce);

        await road.AnswerAsync(
            TaskTypes.EvaluateTransition, coordinator, new EvaluationAnswer(words, words, "", IsLast: true, TransitionRoad.Day.AddDays(43), false, []));

        Assert.DoesNotContain(await house.ReadAsync(db => db.Appointments.AsNoTracking().Where(row => row.CaseId == road.CaseId).ToListAsync(Cancellation)), row => row.State == AppointmentState.InForce);
    }

    [Fact]
    public async Task Rules_HoweverOftenTheyRun_RaiseAPlanOnce()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);

        var first = await road.RaiseDueAsync();
        var again = await road.RaiseDueAsync();

        Assert.Equal(((1, 0), (0, 0)), (first, again));
        var plan = await road.PlanAsync();
        Assert.Equal((TransitionKind.LowerSecondary, TransitionRoad.Day, null), (plan.Kind, plan.Day, plan.RaisedBy));
    }

    [Fact]
    public async Task Rules_WithoutACoordinator_RaiseNothing()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilDecisionAsync();

        Assert.Equal((0, 0), await house.DoAsync(scope => scope.GetRequiredService<TransitionDesk>().RaiseDueAsync(Cancellation)));
    }

    [Fact]
    public async Task Plan_WhenAllIsReady_IsCarriedThroughAndTheFamilyIsTold()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();
        var coordinator = await road.CoordinatorAsync();
        await road.AnswerAsync(TaskTypes.Measure, Town.Physiotherapist, TransitionRoad.Done);

        await house.PassUntilAsync(TransitionRoad.Day.AddDays(-20));
        await road.AnswerAsync(TaskTypes.TransitionReadiness, coordinator, new ReadinessAnswer(ReadinessChoice.Ready, "", null));
        await house.PassUntilAsync(TransitionRoad.Day);
        await road.AnswerAsync(
            TaskTypes.TransitionCourse, coordinator,
            new CourseAnswer([new NamedContact("Ada", "Ungdomsskolen", "91 00 00 01")], "To timer den første uka", "Skolen vet om anfallene", PeerContact.Wanted, ""));
        await house.PassUntilAsync(TransitionRoad.Day.AddDays(43));
        OwnWords words = new("Det går fint", "");
        await road.AnswerAsync(
            TaskTypes.EvaluateTransition, coordinator, new EvaluationAnswer(words, words, "", IsLast: true, TransitionRoad.Day.AddDays(43), false, []));

        Assert.False((await road.PlanAsync()).IsOpen);
        Assert.Empty(await road.OpenAsync());
        Assert.Equal(MeasureState.Done, Assert.Single(await road.MeasuresAsync()).State);
        Assert.Equal(4, (await road.FamilyMailAsync()).Count);
        Assert.Equal((0, 0), await road.RaiseDueAsync());
    }

    [Fact]
    public async Task Readiness_WithSomethingLeft_CannotBeCalledReady()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();
        await house.PassUntilAsync(TransitionRoad.Day.AddDays(-20));

        var outcome = await house.AnswerAsync(
            road.CaseId, TaskTypes.TransitionReadiness, await road.CoordinatorAsync(), new ReadinessAnswer(ReadinessChoice.Ready, "", null));

        Assert.Equal("transition.something-left", Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task TheDay_WithSomethingLeft_IsAskedOfTheLeader()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();
        await house.PassUntilAsync(TransitionRoad.Day.AddDays(-20));
        await road.AnswerAsync(
            TaskTypes.TransitionReadiness, await road.CoordinatorAsync(), new ReadinessAnswer(ReadinessChoice.GoesOn, "Det kommer på plass i tide", null));

        await house.PassUntilAsync(TransitionRoad.Day);

        var task = await road.TaskAsync(TaskTypes.TransitionReadiness);
        Assert.Equal(Domain.People.StaffRole.KeLeader, task.Role);
        await road.AnswerAsync(TaskTypes.TransitionReadiness, Town.Leader, new ReadinessAnswer(ReadinessChoice.DayMoved, "To uker til", TransitionRoad.Day.AddDays(60)));
        Assert.DoesNotContain(TaskTypes.TransitionCourse, await road.OpenAsync());
        Assert.Equal(TransitionRoad.Day.AddDays(60), (await road.PlanAsync()).Day);
    }

    [Fact]
    public async Task Measure_WhenTheDayHasPassed_IsAskedOfTheLeaderAndMoved()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();

        await house.PassUntilAsync(new DateOnly(2027, 6, 17));

        Assert.Equal(Town.PhysioLeader.Id, (await road.TaskAsync(TaskTypes.MeasureLate)).AssigneeId);
        await road.AnswerAsync(TaskTypes.MeasureLate, Town.PhysioLeader, new MeasureAnswer(MeasureChoice.Moved, "Ferie", new DateOnly(2027, 7, 1)));
        Assert.Equal(new DateOnly(2027, 7, 1), Assert.Single(await road.MeasuresAsync()).Due);
        Assert.Equal([TaskTypes.Measure], (await road.OpenAsync()).Where(type => type.StartsWith(TaskTypes.Measure, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Measure_OfSomebodyOutside_IsFollowedUpByTheCoordinator()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.RaiseDueAsync();
        await road.RaiseAsync(TransitionKind.Unexpected, new DateOnly(2026, 9, 1));
        var coordinator = await road.CoordinatorAsync();
        if ((await road.OpenAsync()).Contains(TaskTypes.SupportTransition))
        {
            await road.AnswerAsync(TaskTypes.SupportTransition, Town.Leader, new SupportAnswer(Town.Dedicated.Id));
            await road.AnswerAsync(TaskTypes.SupportTransition, Town.Leader, new SupportAnswer(Town.Dedicated.Id));
        }

        await road.AnswerAsync(
            TaskTypes.ShortPlan, coordinator,
            new ShortPlanAnswer("Løft og tilsyn om natta", [new MeasureDraft("Låne seng", null, "Hjelpemiddelsentralen", house.Clock.Today().AddDays(5))]));

        Assert.Equal(coordinator.Id, (await road.TaskAsync(TaskTypes.Measure)).AssigneeId);
    }

    [Fact]
    public async Task Measure_OfTheCoordinatorWhoAlsoWorksInAService_IsTheCoordinators()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.RaiseDueAsync();
        await road.RaiseAsync(TransitionKind.Unexpected, new DateOnly(2026, 9, 1));
        var coordinator = await road.CoordinatorAsync();
        await house.ReadAsync(async db =>
        {
            var person = await db.Staff.SingleAsync(row => row.Id == coordinator.Id, Cancellation);
            person.Change(person.Name, person.Title, person.Phone, person.ServiceId, [StaffRole.Contributor, StaffRole.Coordinator]);
            return await db.SaveChangesAsync(Cancellation);
        });
        if ((await road.OpenAsync()).Contains(TaskTypes.SupportTransition))
        {
            await road.AnswerAsync(TaskTypes.SupportTransition, Town.Leader, new SupportAnswer(Town.Dedicated.Id));
            await road.AnswerAsync(TaskTypes.SupportTransition, Town.Leader, new SupportAnswer(Town.Dedicated.Id));
        }

        await road.AnswerAsync(
            TaskTypes.ShortPlan, coordinator, new ShortPlanAnswer("Løft og tilsyn om natta", [new MeasureDraft("Låne seng", coordinator.Id, "", house.Clock.Today().AddDays(5))]));

        var task = await road.TaskAsync(TaskTypes.Measure);
        Assert.Equal((coordinator.Id, StaffRole.Coordinator, (Guid?)null), (task.AssigneeId!.Value, task.Role, task.ServiceId));
    }

    [Fact]
    public async Task Day_MovedBackAndForth_MovesWhatWaits()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();
        await road.AnswerAsync(TaskTypes.Measure, Town.Physiotherapist, TransitionRoad.Done);
        var plan = await road.PlanAsync();

        Assert.Empty((await road.ChangeAsync(plan.Id, TransitionRoad.Day.AddMonths(6), "Plassen er ikke klar")).Problems);
        await house.PassUntilAsync(TransitionRoad.Day);
        Assert.DoesNotContain(TaskTypes.TransitionReadiness, await road.OpenAsync());
        Assert.Empty((await road.ChangeAsync(plan.Id, TransitionRoad.Day.AddDays(14), "Plassen er klar likevel")).Problems);

        Assert.Contains(TaskTypes.TransitionReadiness, await road.OpenAsync());
        Assert.Equal(2, (await road.PlanAsync()).Moves.Count);
        Assert.Equal((0, 0), await road.RaiseDueAsync());
    }

    [Fact]
    public async Task BirthDate_Corrected_MovesThePlanAndRaisesNoOther()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.RaiseDueAsync();

        await house.DoAsync(async scope => Assert.Empty((await scope.GetRequiredService<CaseTurn>().TakeAsync<ICaseStore>(
            "birth", road.CaseId,
            async (cases, _) => (await cases.FindAsync(road.CaseId, Cancellation))!.CorrectBirthDate(new DateOnly(2015, 1, 3), house.Clock.Today()),
            Cancellation)).Problems));
        var first = await road.RaiseDueAsync();
        var again = await road.RaiseDueAsync();

        Assert.Equal(((0, 1), (0, 0)), (first, again));
        Assert.Equal(new DateOnly(2028, 8, 1), (await road.PlanAsync()).Day);
    }

    [Fact]
    public async Task Plan_PutAside_TakesItsMeasuresWithIt()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();

        Assert.Empty((await road.ChangeAsync((await road.PlanAsync()).Id, null, "Familien flytter ikke")).Problems);

        Assert.Equal("Familien flytter ikke", (await road.PlanAsync()).DroppedReason);
        Assert.Equal(MeasureState.Dropped, Assert.Single(await road.MeasuresAsync()).State);
        Assert.Empty(await road.OpenAsync());
        Assert.Equal((0, 0), await road.RaiseDueAsync());
    }

    [Fact]
    public async Task Change_WithoutAReason_IsRefusedAndChangesNothing()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.RaiseDueAsync();
        var plan = await road.PlanAsync();

        var refused = await road.ChangeAsync(plan.Id, TransitionRoad.Day.AddDays(3), " ");

        Assert.Equal("transition.reason-missing", Assert.Single(refused.Problems).Code);
        Assert.Empty((await road.PlanAsync()).Moves);
        Assert.Empty((await road.ChangeAsync(plan.Id, TransitionRoad.Day.AddDays(3), "Nå med grunn")).Problems);
    }

    [Fact]
    public async Task FamilyMail_AboutATransition_SaysOnlyThatThereIsSomethingNew()
    {
        await using var house = await House.BuildAsync();
        var road = await TransitionRoad.AppointedAsync(house);
        await road.UntilPlannedAsync();

        Assert.All(await road.FamilyMailAsync(), mail =>
        {
            Assert.DoesNotContain("Hans", mail, StringComparison.Ordinal);
            Assert.DoesNotContain("skole", mail, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("overgang", mail, StringComparison.OrdinalIgnoreCase);
        });
    }
}
