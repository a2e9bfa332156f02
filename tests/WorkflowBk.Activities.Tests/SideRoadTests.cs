using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Decisions;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests;

public sealed class SideRoadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Inquiry_SentTwiceWithOneKey_MakesOneCase()
    {
        await using var house = await House.BuildAsync();
        var key = Guid.NewGuid();

        var first = await house.ReceiveAsync(Hans.Inquiry(house), key);
        var second = await house.ReceiveAsync(Hans.Inquiry(house), key);

        Assert.Equal((StimulusStatus.AlreadyApplied, first.CorrelationId), (second.Status, second.CorrelationId));
        Assert.Equal(1, await house.ReadAsync(db => db.Cases.CountAsync(Cancellation)));
        Assert.Equal(1, await house.ReadAsync(db => db.Notices.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Inquiry_WithNothingToReachTheSender_IsRejectedAndLeavesNothing()
    {
        await using var house = await House.BuildAsync();
        var inquiry = Hans.Inquiry(house) with { Sender = new Sender("", SenderRelation.Parent, ContactWay.Phone, null, null, null) };

        var outcome = await house.ReceiveAsync(inquiry);

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Equal(["sender.name-missing", "sender.no-way-to-reach"], outcome.Rejections.Select(rejection => rejection.Code));
        Assert.Equal(0, await house.ReadAsync(db => db.Cases.CountAsync(Cancellation)));
        Assert.Equal(0, await house.ReadAsync(db => db.Instances.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Task_CompletedTwice_HasOneEffect()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        var task = Assert.Single(await house.OpenTasksAsync(hans.CaseId));
        await house.AnswerAsync(hans.CaseId, TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact);

        var again = await house.CompleteAsync(task.Id, Town.Caseworker, Hans.FirstContact);

        Assert.Equal(StimulusStatus.AlreadyApplied, again.Status);
        Assert.Single(await house.OpenTasksAsync(hans.CaseId));
        Assert.Equal(2, await house.ReadAsync(db => db.Notices.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task FirstContact_FamilySaysNo_ClosesTheCaseWithTheReason()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();

        await hans.DoAsync(
            TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { FamilyWantsToGoOn = false, Notes = "Vil vente." });

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.False(theCase.IsOpen);
        Assert.Equal("Vil vente.", theCase.FirstContact!.Notes);
    }

    [Fact]
    public async Task ChooseContributors_WithoutConsent_IsRefusedAndAsksNobody()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());

        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([Town.Ppt, Town.School], "Hva ser dere?"));

        Assert.Equal("contribution.no-consent", Assert.Single(outcome.Rejections).Code);
        Assert.Empty((await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Contributions);
    }

    [Fact]
    public async Task ChooseContributors_NobodyToAsk_GoesOnToTheSummary()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment(Verdict.Unclear));

        await hans.DoAsync(TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([], ""));

        Assert.Equal(TaskTypes.Summary, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Fact]
    public async Task ChooseCoordinator_WhoDecidedTheCase_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Caseworker.Id));

        Assert.Equal("appointment.decider-is-appointed", Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task ChooseCoordinator_WithTooLittleTime_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();

        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id) with { HoursPerWeek = 5 });

        Assert.Equal("appointment.too-few-hours", Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task SetTimeAside_NotPossible_GoesBackToTheChoice()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id));

        await hans.DoAsync(TaskTypes.SetTimeAside, Town.PhysioLeader, new YesOrNoAnswer(false, "Full timeplan"));
        await hans.DoAsync(TaskTypes.DecideDisagreement, Town.Leader, new DisagreementAnswer(false, "Vi finner en annen."));
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Dedicated.Id));

        var appointments = await house.ReadAsync(db => db.Appointments.OrderBy(row => row.ProposedAt).ToListAsync(Cancellation));
        Assert.Equal([AppointmentState.Declined, AppointmentState.Proposed], appointments.Select(appointment => appointment.State));
        Assert.Equal(TaskTypes.SetTimeAside, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Theory]
    [InlineData(DecisionOutcome.NotNow, "decision-letter-not-now")]
    [InlineData(DecisionOutcome.Refused, "decision-letter-refused")]
    public async Task Decision_WithoutCoordinator_IssuesALetterAndExplainsIt(DecisionOutcome outcome, string letter)
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync(outcome);
        await hans.SendLetterAsync();

        Assert.Equal(1, await house.ReadAsync(db => db.Documents.CountAsync(row => row.Template == letter, Cancellation)));
        await hans.DoAsync(TaskTypes.Form, Town.Caseworker, new FormTaskAnswer("", new Dictionary<string, IReadOnlyList<string>>
        {
            ["toldOn"] = ["2026-09-02"],
            ["how"] = ["Telefon"],
            ["complaint"] = ["Yes"],
        }));
        Assert.False((await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).IsOpen);
        var task = await house.ReadAsync(db => db.Tasks.SingleAsync(row => row.Type == TaskTypes.Form, Cancellation));
        Assert.Contains("\"how\":[\"Telefon\"]", task.FormAnswers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptAppointment_CoordinatorSaysNo_NoLongerSeesTheCase()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id));
        await hans.DoAsync(TaskTypes.SetTimeAside, Town.PhysioLeader, new YesOrNoAnswer(true, ""));

        await hans.DoAsync(TaskTypes.AcceptAppointment, Town.Operative, new YesOrNoAnswer(false, "Kjenner familien privat"));

        Assert.DoesNotContain(
            await house.ReadAsync(db => db.CaseMembers.ToListAsync(Cancellation)), member => member.StaffId == Town.Operative.Id);
        Assert.Equal(TaskTypes.ChooseCoordinator, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Fact]
    public async Task Decision_OrdinaryCoordinator_IsAppointedByTheSameRoad()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAppointedAsync(DecisionOutcome.Coordinator);

        var appointment = await house.ReadAsync(db => db.Appointments.SingleAsync(Cancellation));
        Assert.Equal(AppointmentState.InForce, appointment.State);
    }

    [Fact]
    public async Task Appoint_DelegationRunOutMeanwhile_UndoesTheYesAndSaysWhy()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilChoiceAsync();
        await hans.DoAsync(TaskTypes.ChooseCoordinator, Town.Leader, Hans.Choice(Town.Operative.Id));
        await hans.DoAsync(TaskTypes.SetTimeAside, Town.PhysioLeader, new YesOrNoAnswer(true, ""));
        await house.ReadAsync(db => db.DelegationDecisions.ExecuteDeleteAsync(Cancellation));

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.AcceptAppointment, Town.Operative, new YesOrNoAnswer(true, ""));

        Assert.Equal("appointment.no-delegation", Assert.Single(outcome.Rejections).Code);
        Assert.Equal(TaskTypes.AcceptAppointment, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }
}
