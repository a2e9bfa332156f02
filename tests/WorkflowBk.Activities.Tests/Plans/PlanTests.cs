using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;

namespace WorkflowBk.Activities.Tests.Plans;

public sealed class PlanTests
{
    [Fact]
    public async Task Plan_MadeHere_IsLookedAtAgainUntilItEnds()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();
        var plan = await road.PlanAsync();
        Assert.Equal((PlanStage.Followed, true), (plan.Stage, plan.NextRevision > road.Today.AddMonths(5)));
        Assert.Empty(await road.OpenAsync());

        await house.PassUntilAsync(plan.NextRevision!.Value.AddDays(-13));
        await road.AnswerAsync(TaskTypes.RevisePlan, road.Revised);
        await road.AnswerAsync(TaskTypes.EvaluatePlan, road.Evaluated());
        Assert.Empty(await road.OpenAsync());
        await house.PassUntilAsync((await road.PlanAsync()).NextRevision!.Value);
        await road.AnswerAsync(TaskTypes.RevisePlan, road.Revised);
        await road.AnswerAsync(TaskTypes.EvaluatePlan, road.Evaluated(EvaluationChoice.Ended, "Hans klarer seg selv"));

        plan = await road.PlanAsync();
        Assert.Equal((PlanStage.Ended, 2, "Hans klarer seg selv"), (plan.Stage, plan.Revisions.Count, plan.EndReason));
        Assert.Equal(MeasureState.Open, Assert.Single(await road.MeasuresAsync()).State);
        Assert.Empty(await road.OpenAsync());
    }

    [Fact]
    public async Task Plan_ParentsAgreedTo_IsTheYoungPersonsOwnFromSixteen()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        var birthday = road.Today.AddDays(60);
        await house.DoAsync(async scope =>
        {
            Assert.True((await scope.GetRequiredService<ICaseStore>().FindAsync(road.CaseId, Cancellation))!.CorrectBirthDate(birthday.AddYears(-16), road.Today).Succeeded);
            await scope.GetRequiredService<Data.MunicipalityDb>().SaveChangesAsync(Cancellation);
        });
        await road.UntilFollowedHereAsync();
        await house.PassUntilAsync(birthday.AddDays(-1));
        Assert.Equal(0, await AskYoungPeopleAsync(house));

        await house.PassUntilAsync(birthday);
        Assert.Equal(1, await AskYoungPeopleAsync(house));
        Assert.Equal(0, await AskYoungPeopleAsync(house));

        var refused = await house.AnswerAsync(road.CaseId, TaskTypes.RevisePlan, Town.Operative, road.Revised);
        Assert.Equal(["plan.own-yes-missing"], refused.Rejections.Select(rejection => rejection.Code));
        var parents = road.Revised with { OwnYes = new ConsentVoice(ConsentGiver.Guardians, "Liv Solvang") };
        Assert.Equal(["consent.young-person"], (await house.AnswerAsync(road.CaseId, TaskTypes.RevisePlan, Town.Operative, parents)).Rejections.Select(rejection => rejection.Code));
        await road.AnswerAsync(TaskTypes.RevisePlan, road.Revised with { OwnYes = new ConsentVoice(ConsentGiver.YoungPerson, "Hans Solvang") });
        await road.AnswerAsync(TaskTypes.EvaluatePlan, road.Evaluated());

        var plan = await road.PlanAsync();
        Assert.Equal((ConsentGiver.YoungPerson, "Hans Solvang", road.Today), (plan.LastAnswer!.Voice.By, plan.LastAnswer.Voice.Name, plan.LastAnswer.TalkedOn));
        Assert.Equal(PlanDesk.OwnYes, Assert.Single(plan.Moves).Reason);
        Assert.Equal(0, await AskYoungPeopleAsync(house));
    }

    [Fact]
    public async Task Plan_TheYoungPersonSaysNo_EndsWithoutAYes()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();
        await house.DoAsync(async scope =>
        {
            Assert.True((await scope.GetRequiredService<ICaseStore>().FindAsync(road.CaseId, Cancellation))!.CorrectBirthDate(road.Today.AddYears(-16).AddDays(1), road.Today).Succeeded);
            await scope.GetRequiredService<Data.MunicipalityDb>().SaveChangesAsync(Cancellation);
        });
        await house.PassUntilAsync(road.Today.AddDays(1));
        await AskYoungPeopleAsync(house);

        Assert.Empty((await road.ChangeAsync(PlanChangeKind.Ended, "Hans vil ikke ha noen plan", Town.Operative.Id)).Problems);

        Assert.Equal(PlanStage.Ended, (await road.PlanAsync()).Stage);
        Assert.Empty(await road.OpenAsync());
        Assert.Equal(0, await AskYoungPeopleAsync(house));
    }

    [Fact]
    public async Task Offer_Declined_IsMadeAgainOnTheDay()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        var again = road.Today.AddDays(60);

        await road.AnswerAsync(TaskTypes.OfferPlan, road.Offer(yes: false, again));

        Assert.Empty(await road.OpenAsync());
        await house.PassUntilAsync(again);
        Assert.Equal(TaskTypes.OfferPlan, await road.NextAsync());
    }

    [Fact]
    public async Task Offer_DeclinedAndThoughtOverAgain_IsMadeAtOnce()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.AnswerAsync(TaskTypes.OfferPlan, road.Offer(yes: false, road.Today.AddDays(60)));

        Assert.Empty((await road.ChangeAsync(PlanChangeKind.Sooner, "Mor ringte", Town.Leader.Id)).Problems);

        Assert.Equal(TaskTypes.OfferPlan, await road.NextAsync());
    }

    [Fact]
    public async Task Plan_InAnotherTool_IsChasedAndTheLeaderAskedWhenNobodyAnswers()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        var next = road.Today.AddDays(40);
        await road.AnswerAsync(TaskTypes.OfferPlan, road.Offer());
        await road.AnswerAsync(TaskTypes.PlacePlan, PlanRoad.Elsewhere(next));

        await house.PassUntilAsync(next);
        Assert.Equal(TaskTypes.ChasePlan, await road.NextAsync());
        await house.PassUntilAsync(next.AddDays(25));

        Assert.Equal([StaffRole.KeLeader, StaffRole.Coordinator], (await road.OpenAsync()).Select(task => task.Role).Order());
        await road.AnswerAsync(
            TaskTypes.ChasePlan, new ChasePlanAnswer(false, null, "", false, "", false, "Skolen har hatt ferie", road.Today.AddDays(30)), Town.Leader);
        Assert.Empty(await road.OpenAsync());
        await house.PassUntilAsync(road.Today.AddDays(30));
        await road.AnswerAsync(
            TaskTypes.ChasePlan, new ChasePlanAnswer(true, road.Today, "Nye mål", true, "", false, "", road.Today.AddDays(90)));
        Assert.Equal(TaskTypes.EvaluatePlan, await road.NextAsync());
        await road.AnswerAsync(TaskTypes.EvaluatePlan, road.Evaluated(EvaluationChoice.Moves));
        Assert.Equal(TaskTypes.PlacePlan, await road.NextAsync());
    }

    [Fact]
    public async Task Family_ThatWishesItSooner_IsHeardAtOnce()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();

        Assert.Empty((await road.ChangeAsync(PlanChangeKind.Sooner, "Alt er nytt på skolen")).Problems);
        Assert.Empty((await road.ChangeAsync(PlanChangeKind.Sooner, "Alt er nytt på skolen")).Problems);

        Assert.Equal(TaskTypes.RevisePlan, await road.NextAsync());
        Assert.Null(Assert.Single((await road.PlanAsync()).Moves).By);
    }

    [Fact]
    public async Task Plan_ThatIsEndedByHand_TakesItsMeasuresWithIt()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();

        Assert.Equal("plan.end-reason-missing", Assert.Single((await road.ChangeAsync(PlanChangeKind.Ended, " ", Town.Leader.Id)).Problems).Code);
        Assert.Empty((await road.ChangeAsync(PlanChangeKind.Ended, "Familien trekker samtykket", Town.Leader.Id)).Problems);

        Assert.Equal(PlanStage.Ended, (await road.PlanAsync()).Stage);
        Assert.Equal(MeasureState.Dropped, Assert.Single(await road.MeasuresAsync()).State);
        Assert.Empty(await road.OpenAsync());
    }

    [Fact]
    public async Task Plan_WhileOneIsOpen_IsNotBegunOnceMore()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);

        Assert.Equal("plan.already-open", Assert.Single((await road.RaiseAsync()).Rejections).Code);
    }

    [Fact]
    public async Task Plan_ThatNobodyOffers_IsRaisedOnceByItself()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.AppointedAsync(house);
        Assert.Equal(0, await road.RaiseDueAsync());

        await house.PassUntilAsync(road.Today.AddDays(31));
        var (first, again) = (await road.RaiseDueAsync(), await road.RaiseDueAsync());
        await road.ChangeAsync(PlanChangeKind.Ended, "Familien ønsker ingen plan", Town.Leader.Id);

        Assert.Equal((1, 0, 0), (first, again, await road.RaiseDueAsync()));
    }

    [Fact]
    public async Task Case_ThatIsLeft_LeavesNoPlanBehind()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();

        await house.WithdrawAsync(road.CaseId, new WithdrawalAnswer(
            WithdrawalReason.Moved, "", Facts: new LeavingFacts(house.Clock.Today()) { Municipality = "Nabovik", MayHandOn = true }));

        Assert.Equal(PlanStage.Ended, (await road.PlanAsync()).Stage);
        Assert.Equal(MeasureState.Dropped, Assert.Single(await road.MeasuresAsync()).State);
        Assert.Equal(0, await road.RaiseDueAsync());
    }

    [Fact]
    public async Task FamilyMail_AboutAPlan_SaysOnlyThatThereIsSomethingNew()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.UntilFollowedHereAsync();

        Assert.All(await road.FamilyMailAsync(), mail =>
        {
            Assert.DoesNotContain("Hans", mail, StringComparison.Ordinal);
            Assert.DoesNotContain("plan", mail, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<int> AskYoungPeopleAsync(House house) =>
        house.DoAsync(scope => scope.GetRequiredService<PlanDesk>().AskYoungPeopleAsync(Cancellation));
}
