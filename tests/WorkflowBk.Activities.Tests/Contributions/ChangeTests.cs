using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tests.Contributions;

/// <summary>What the caseworker changes beside the tasks while contributions are collected.</summary>
public sealed class ChangeTests
{
    private static readonly DateOnly _today = new(2026, 9, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdraw_WhileAsked_CancelsThatServicesTaskAndNoOther()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        var task = (await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio))!;

        var result = await WithdrawAsync(asked, Town.Physio);

        Assert.Empty(result.Problems);
        Assert.Equal(ContributionEndCause.ConsentWithdrawn, (await asked.OfAsync(Town.Physio)).Ended!.Cause);
        Assert.Equal(TaskState.Cancelled, (await house.ReadAsync(db => db.Tasks.FindAsync([task.Id], Cancellation).AsTask()))!.State);
        Assert.NotNull((await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.TaskId == task.Id, Cancellation))).ClosedOn);
        Assert.Equal(TaskTypes.Contribution, Assert.Single(await house.OpenTasksAsync(asked.CaseId)).Type);
        await asked.GoToAsync(2026, 9, 25);
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
    }

    [Fact]
    public async Task Withdraw_OfTheLastThatIsWaitedFor_LetsTheCaseGoOn()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        await asked.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Støtte."));

        await WithdrawAsync(asked, Town.Physio);

        Assert.Equal(TaskTypes.Summary, Assert.Single(await house.OpenTasksAsync(asked.CaseId)).Type);
        Assert.Equal("Støtte.", (await asked.OfAsync(Town.Ppt)).Answer);
    }

    [Fact]
    public async Task Withdraw_BeforeAnybodyIsAsked_MeansThatNobodyCanBe()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        var asked = new Investigation(house, hans);

        Assert.Empty((await WithdrawAsync(asked, Town.Physio)).Problems);
        Assert.Equal("consent.withdrawn", Assert.Single((await WithdrawAsync(asked, Town.Physio)).Problems).Code);

        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());
        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([Town.Physio], "Hva?"));
        Assert.Equal("contribution.no-consent", Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task Withdraw_InTheFuture_IsRefusedAndChangesNothing()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        var result = await WithdrawAsync(asked, Town.Physio, _today.AddDays(1));

        Assert.Equal("consent.withdrawn-in-the-future", Assert.Single(result.Problems).Code);
        Assert.True((await asked.OfAsync(Town.Physio)).IsOpen);
    }

    [Fact]
    public async Task Withdraw_WithALinkOut_KillsTheLink()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var link = Assert.Single(await asked.LinksAsync());

        await WithdrawAsync(asked, Town.Physio);

        Assert.Equal(Workflows.Stimuli.StimulusStatus.NotFound, (await asked.AnswerByAsync(link, "Svar")).Status);
        Assert.Null((await asked.OfAsync(Town.Physio)).Answer);
    }

    [Fact]
    public async Task EndWaiting_WithAReason_CancelsWhatIsOpenAndGoesOn()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);
        await asked.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Støtte."));

        var nothing = await asked.AtDeskAsync(desk => desk.EndWaitingAsync(asked.CaseId, " ", Town.Caseworker.Id, Cancellation));
        var done = await asked.AtDeskAsync(desk => desk.EndWaitingAsync(asked.CaseId, "Vi vet nok.", Town.Caseworker.Id, Cancellation));
        var again = await asked.AtDeskAsync(desk => desk.EndWaitingAsync(asked.CaseId, "Vi vet nok.", Town.Caseworker.Id, Cancellation));

        Assert.Equal("contribution.end-reason-missing", Assert.Single(nothing.Problems).Code);
        Assert.Empty(done.Problems);
        Assert.Equal("contribution.none-open", Assert.Single(again.Problems).Code);
        var ended = (await asked.OfAsync(Town.Physio)).Ended!;
        Assert.Equal((ContributionEndCause.ClosedEarly, "Vi vet nok.", Town.Caseworker.Id), (ended.Cause, ended.Reason, ended.By));
        Assert.Equal(TaskTypes.Summary, Assert.Single(await house.OpenTasksAsync(asked.CaseId)).Type);
    }

    [Fact]
    public async Task FirstContact_ServiceRefused_IsKeptAndCannotBeAsked()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();
        await hans.DoAsync(TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { RefusedServices = [Town.School] });

        var no = Assert.Single((await new Investigation(house, hans).CaseAsync()).Consents, consent => consent.Answer == ConsentAnswer.No);

        Assert.Equal((Town.School, false), (no.ServiceId, no.CoversOn(_today)));
    }

    [Fact]
    public async Task FirstContact_YesAndNoToOneService_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).CallAsync();

        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.FirstContact, Town.Caseworker, Hans.FirstContact with { RefusedServices = [Town.Ppt] });

        Assert.Equal(("consent.yes-and-no", "RefusedServices"), (outcome.Rejections.Single().Code, outcome.Rejections.Single().Field));
    }

    private static async Task<Result> WithdrawAsync(Investigation asked, Guid service, DateOnly? on = null)
    {
        var consent = (await asked.CaseAsync()).Consents.Single(given => given.ServiceId == service);
        return await asked.AtDeskAsync(desk => desk.WithdrawConsentAsync(
            asked.CaseId, new ConsentWithdrawal(consent.Id, on ?? _today), Town.Caseworker.Id, Cancellation));
    }
}
