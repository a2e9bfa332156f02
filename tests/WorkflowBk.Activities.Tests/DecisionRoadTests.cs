using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Decisions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tests;

/// <summary>The ways from the assessment to the appointment besides the straight one.</summary>
public sealed class DecisionRoadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assessment_PlainlyMet_GoesStraightToTheDecision()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();

        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment() with { StraightToDecision = true });

        Assert.Equal(TaskTypes.Decision, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
        var templates = await house.ReadAsync(db => db.Notices.Select(notice => notice.Template).ToListAsync(Cancellation));
        Assert.DoesNotContain("investigation-started", templates);
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision());
        await hans.FromChoiceToAppointedAsync();
        Assert.Equal(AppointmentState.InForce, (await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation))).State);
    }

    [Theory]
    [InlineData(Verdict.Unclear)]
    [InlineData(Verdict.No)]
    public async Task Assessment_NotPlain_CannotGoStraightToTheDecision(Verdict third)
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();

        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment(third) with { StraightToDecision = true });

        Assert.Equal(["assessment.not-plain"], outcome.Rejections.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task SecondReader_WhereTheMunicipalityWantsOne_ReadsBeforeTheFamilyIsTold()
    {
        await using var house = await House.BuildAsync();
        await WantSecondReaderAsync(house);
        var hans = await new Hans(house).UntilChoiceAsync();
        Assert.Equal(TaskTypes.SecondReader, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
        Assert.DoesNotContain("decision-made", await house.ReadAsync(db => db.Notices.Select(notice => notice.Template).ToListAsync(Cancellation)));

        await hans.DoAsync(TaskTypes.SecondReader, Town.Leader, new SecondReaderAnswer(false, "Si mer om skolen."));
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision());
        await hans.DoAsync(TaskTypes.SecondReader, Town.Leader, new SecondReaderAnswer(true, ""));

        Assert.Equal(TaskTypes.ChooseCoordinator, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.Equal([false, true], theCase.DecisionReviews.Select(review => review.Agrees));
    }

    [Fact]
    public async Task SecondReader_SentBackWithoutReason_IsRefused()
    {
        await using var house = await House.BuildAsync();
        await WantSecondReaderAsync(house);
        var hans = await new Hans(house).UntilChoiceAsync();

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.SecondReader, Town.Leader, new SecondReaderAnswer(false, " "));

        Assert.Equal(["review.reason-missing"], outcome.Rejections.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task NotNow_OnItsDate_StartsANewAssessmentThatRemembersTheOld()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync(DecisionOutcome.NotNow);
        await hans.SendLetterAsync();
        await ExplainAsync(hans);
        Assert.False((await CaseAsync(house)).IsOpen);

        await house.PassUntilAsync(new DateOnly(2027, 2, 28));
        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
        await house.PassUntilAsync(new DateOnly(2027, 3, 1));

        Assert.Equal(TaskTypes.InitialAssessment, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
        Assert.Equal((true, CasePhase.InitialAssessment), ((await CaseAsync(house)).IsOpen, (await CaseAsync(house)).Phase));
        await hans.FromAssessmentToDecisionAsync();
        await hans.DoAsync(TaskTypes.Decision, Town.Caseworker, Hans.Decision());
        await hans.FromChoiceToAppointedAsync();
        Assert.Single((await CaseAsync(house)).EarlierAssessments);
        Assert.Equal(AppointmentState.InForce, (await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation))).State);
    }

    [Fact]
    public async Task SetTimeAside_LeaderDisagrees_TheUnitDecidesAndBothAreKept()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id));

        await hans.DoAsync(TaskTypes.SetTimeAside, Town.PhysioLeader, new YesOrNoAnswer(false, "Full timeplan"));
        await hans.DoAsync(TaskTypes.DecideDisagreement, Town.Leader, new DisagreementAnswer(true, "Familien kjenner Nina."));
        await hans.DoAsync(TaskTypes.AcceptAppointment, Town.Operative, new YesOrNoAnswer(true, ""));

        var appointment = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        Assert.Equal((AppointmentState.InForce, Town.Leader.Id), (appointment.State, appointment.TimeSetAsideBy!.Value));
        Assert.Equal(
            (Town.PhysioLeader.Id, "Full timeplan", true, "Familien kjenner Nina.", Town.Leader.Id),
            (appointment.Disagreement!.LeaderId, appointment.Disagreement.LeaderReason, appointment.Disagreement.Stands!.Value,
                appointment.Disagreement.Reason, appointment.Disagreement.DecidedBy!.Value));
    }

    [Fact]
    public async Task ChooseCoordinator_DeciderInAVerySmallUnit_IsAllowedWithAReasonThatIsKept()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();

        await hans.DoAsync(
            TaskTypes.ChooseCoordinator, Town.Leader,
            Hans.Choice(Town.Caseworker.Id) with { DeciderOverrideReason = "Vi er bare tre." });
        await hans.DoAsync(TaskTypes.SetTimeAside, Town.Leader, new YesOrNoAnswer(true, ""));
        await hans.DoAsync(TaskTypes.AcceptAppointment, Town.Caseworker, new YesOrNoAnswer(true, ""));

        var appointment = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        Assert.Equal((AppointmentState.InForce, "Vi er bare tre."), (appointment.State, appointment.DeciderOverrideReason));
    }

    [Fact]
    public async Task Appointment_InForce_HasItsYearlyReviewDated()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAppointedAsync();

        Assert.Equal(new DateOnly(2027, 9, 1), (await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation))).ReviewOn);
    }

    private static Task ExplainAsync(Hans hans) => hans.DoAsync(TaskTypes.Form, Town.Caseworker, new FormTaskAnswer("", new Dictionary<string, IReadOnlyList<string>>
    {
        ["toldOn"] = ["2026-09-01"],
        ["how"] = ["Telefon"],
        ["complaint"] = ["Yes"],
    }));

    private static Task WantSecondReaderAsync(House house) => house.DoAsync(scope =>
        scope.GetRequiredService<MunicipalityStore>().SaveAsync(Town.Profile with { WantsSecondReader = true }, Cancellation));

    private static Task<Case> CaseAsync(House house) => house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
}
