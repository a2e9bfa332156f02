using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Complaints;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data;
using WorkflowBk.Domain.Complaints;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Tests.Complaints;

/// <summary>A family that was told "not now" until 1 March 2027, complains, and does not wait for that date when it is heard.</summary>
public sealed class NotNowComplaintTests
{
    private static readonly DateOnly _date = new(2027, 3, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forwarded_SentBack_IsAssessedAtOnceAndNotOnceMoreOnTheDate()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);

        await AnswerAsync(house, road, AppealOutcome.SentBack);

        Assert.Equal([TaskTypes.InitialAssessment], await TasksAsync(house, road));
        Assert.True((await road.CaseAsync()).IsOpen);
        Assert.DoesNotContain(await WaitsAsync(house), wait => wait.Name == "reassess");
        await house.PassUntilAsync(_date.AddDays(1));
        Assert.Equal([TaskTypes.InitialAssessment], await TasksAsync(house, road));
    }

    [Fact]
    public async Task Forwarded_ChangedToACoordinator_IsAppointedAtOnce()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);

        await AnswerAsync(house, road, AppealOutcome.Changed, ComplaintRoad.ChildCoordinator);

        Assert.Equal([TaskTypes.ChooseCoordinator], await TasksAsync(house, road));
        Assert.DoesNotContain(await WaitsAsync(house), wait => wait.Name == "reassess");
    }

    [Fact]
    public async Task Forwarded_ChangedToAnEarlierDate_IsAssessedOnThatDate()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);
        DateOnly earlier = new(2026, 12, 15);

        await AnswerAsync(house, road, AppealOutcome.Changed, new NewDecision(DecisionOutcome.NotNow, [], earlier));

        Assert.Empty(await TasksAsync(house, road));
        await house.PassUntilAsync(earlier);
        Assert.Equal([TaskTypes.InitialAssessment], await TasksAsync(house, road));
    }

    [Fact]
    public async Task Forwarded_ChangedToARefusal_StaysClosedAndNoDateWakesIt()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);

        await AnswerAsync(house, road, AppealOutcome.Changed, new NewDecision(DecisionOutcome.Refused, [], null));

        await house.PassUntilAsync(_date.AddDays(1));
        Assert.Empty(await TasksAsync(house, road));
        Assert.False((await road.CaseAsync()).IsOpen);
        Assert.Contains(await WaitsAsync(house), wait => wait.Name == "decision-changed");
    }

    [Fact]
    public async Task Forwarded_DecisionStands_IsAssessedOnItsDateAllTheSame()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);

        await AnswerAsync(house, road, AppealOutcome.DecisionStands);

        Assert.Empty(await TasksAsync(house, road));
        await house.PassUntilAsync(_date);
        Assert.Equal([TaskTypes.InitialAssessment], await TasksAsync(house, road));
    }

    [Fact]
    public async Task Refused_ThatBecameNotNow_IsAssessedOnItsDate()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.RefusedAsync(house);
        await road.RegisterAsync();

        await road.DoAsync(
            TaskTypes.ReviewComplaint, Town.Leader,
            ComplaintRoad.Changed with { NewDecision = new NewDecision(DecisionOutcome.NotNow, [], _date) });

        Assert.Empty(await TasksAsync(house, road));
        await house.PassUntilAsync(_date);
        Assert.Equal([TaskTypes.InitialAssessment], await TasksAsync(house, road));
    }

    [Fact]
    public async Task Date_ComesAfterACoordinatorWasGivenAndBeforeItWasTold_GoesToTheAppointment()
    {
        await using var house = await House.BuildAsync();
        var road = await ComplaintRoad.NotNowAsync(house);
        await house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            var theCase = await db.Cases.SingleAsync(row => row.Id == road.CaseId, Cancellation);
            Assert.Empty(theCase.Redecide(theCase.Decision! with { Outcome = DecisionOutcome.ChildCoordinator, ReassessOn = null }).Problems);
            await db.SaveChangesAsync(Cancellation);
        });

        await house.PassUntilAsync(_date);

        Assert.Equal([TaskTypes.ChooseCoordinator], await TasksAsync(house, road));
    }

    private static async Task AnswerAsync(House house, ComplaintRoad road, AppealOutcome outcome, NewDecision? change = null)
    {
        await road.RegisterAsync();
        await road.DoAsync(TaskTypes.ReviewComplaint, Town.Leader, ComplaintRoad.Stands);
        await road.DoAsync(TaskTypes.Form, Town.Caseworker, ComplaintRoad.Form(("sentOn", "2026-09-02")));
        house.Clock.Advance(TimeSpan.FromDays(60));
        await road.DoAsync(
            TaskTypes.RecordAppealAnswer, Town.Caseworker, new AppealAnswerGiven(outcome, new DateOnly(2026, 10, 25), "Grunnen.", change));
    }

    private static async Task<IEnumerable<string>> TasksAsync(House house, ComplaintRoad road) =>
        (await house.OpenTasksAsync(road.CaseId)).Select(task => task.Type);

    private static Task<List<Wait>> WaitsAsync(House house) => house.ReadAsync(db => db.Waits.AsNoTracking().ToListAsync(Cancellation));
}
