using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Contributions;

public sealed class LateTests
{
    [Fact]
    public async Task Answer_ByTheLeader_EndsTheQuestionToTheService()
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);

        await asked.DoAsync(TaskTypes.ContributionLate, Town.PhysioLeader, new LateContributionAnswer(LateChoice.Answer, "Fast tilbud.", null, null));

        var physio = await asked.OfAsync(Town.Physio);
        Assert.Equal(("Fast tilbud.", Town.PhysioLeader.Id), (physio.Answer, physio.AnsweredBy));
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio));
        Assert.NotNull(await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Ppt));
    }

    [Fact]
    public async Task Later_WithADay_AsksAgainWhenThatHasPassed()
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);

        await asked.DoAsync(
            TaskTypes.ContributionLate, Town.PhysioLeader, new LateContributionAnswer(LateChoice.Later, "", null, new DateOnly(2026, 9, 30)));

        Assert.Equal(new DateOnly(2026, 9, 30), (await asked.OfAsync(Town.Physio)).PromisedOn);
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        await asked.GoToAsync(2026, 9, 30);
        Assert.Null(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
        await asked.GoToAsync(2026, 10, 1);
        Assert.NotNull(await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio));
    }

    [Fact]
    public async Task GiveToAnother_InTheService_MovesTheTask()
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);

        await asked.DoAsync(
            TaskTypes.ContributionLate, Town.PhysioLeader,
            new LateContributionAnswer(LateChoice.GiveToAnother, "", Town.Physiotherapist.Id, new DateOnly(2026, 9, 30)));

        Assert.Equal(Town.Physiotherapist.Id, (await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio))!.AssigneeId);
    }

    [Theory]
    [InlineData(LateChoice.Later, null, "contribution.promise-missing")]
    [InlineData(LateChoice.Later, "2026-09-23", "contribution.due-passed")]
    [InlineData(LateChoice.Answer, null, "contribution.answer-missing")]
    [InlineData(LateChoice.GiveToAnother, "2026-09-30", "contribution.another-missing")]
    public async Task Late_WithMistakes_IsRefused(LateChoice choice, string? on, string code)
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);

        var outcome = await house.AnswerAsync(
            asked.CaseId, TaskTypes.ContributionLate, Town.PhysioLeader,
            new LateContributionAnswer(choice, " ", null, on is null ? null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(StimulusStatus.Rejected, outcome.Status);
        Assert.Equal(code, Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task GiveToAnother_OfAnotherService_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);

        var outcome = await house.AnswerAsync(
            asked.CaseId, TaskTypes.ContributionLate, Town.PhysioLeader,
            new LateContributionAnswer(LateChoice.GiveToAnother, "", Town.SpecialTeacher.Id, new DateOnly(2026, 9, 30)));

        Assert.Equal(("task.not-for-them", "GiveTo"), (outcome.Rejections.Single().Code, outcome.Rejections.Single().Field));
    }

    [Fact]
    public async Task Contributor_WhoAnswersAfterAll_EndsTheLeadersTask()
    {
        await using var house = await House.BuildAsync();
        var asked = await LateAsync(house);
        var late = (await asked.OpenTaskAsync(TaskTypes.ContributionLate, Town.Physio))!;

        await asked.DoAsync(TaskTypes.Contribution, Town.Physiotherapist, new ContributionAnswer("Her er det."));

        Assert.Equal(TaskState.Cancelled, (await house.ReadAsync(db => db.Tasks.FindAsync(late.Id).AsTask()))!.State);
        Assert.Equal(StimulusStatus.NotFound, (await house.CompleteAsync(late.Id, Town.PhysioLeader, new LateContributionAnswer(LateChoice.Answer, "For sent", null, null))).Status);
    }

    private static async Task<Investigation> LateAsync(House house)
    {
        var asked = await Investigation.BeginAsync(house);
        await asked.GoToAsync(2026, 9, 23);
        return asked;
    }
}
