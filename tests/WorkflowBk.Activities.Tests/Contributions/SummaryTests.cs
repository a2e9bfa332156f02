using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Contributions;

public sealed class SummaryTests
{
    private static readonly DateOnly _today = new(2026, 9, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Summary_StillUnclear_GoesByAMeetingBackToTheSummary()
    {
        await using var house = await House.BuildAsync();
        var hans = await UntilSummaryAsync(house);

        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Nesten klart.", "", "Hva skolen kan gi."));
        await hans.DoAsync(TaskTypes.ClarificationMeeting, Town.Caseworker, new ClarificationMeetingAnswer(_today, "Mor og rektor", false, "Skolen gir to timer."));
        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Helt klart.", ""));

        var summary = (await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Summary!;
        Assert.Equal(("Helt klart.", (string?)null, "Skolen gir to timer."), (summary.Text, summary.StillUnclear, Assert.Single(summary.Meetings!).Clarified));
        var document = await house.ReadAsync(db => db.Documents.SingleAsync(row => row.Template == "investigation-summary", Cancellation));
        Assert.Equal("investigation-summary", document.Template);
        Assert.Contains("Helt klart.", document.Html, StringComparison.Ordinal);
        Assert.Contains("Skolen gir to timer.", document.Html, StringComparison.Ordinal);
        Assert.Contains("PPT", document.Html, StringComparison.Ordinal);
        Assert.Equal(TaskTypes.FamilyReview, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    [Fact]
    public async Task Summary_UnclearWithoutSayingWhat_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var hans = await UntilSummaryAsync(house);

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Nesten.", "", " "));

        Assert.Equal("summary.unclear-missing", Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task Meeting_WithoutTheInterpreterTheFamilyNeeds_IsNotHeld()
    {
        await using var house = await House.BuildAsync();
        var hans = await UntilSummaryAsync(house, new LanguageNeeds(LanguageForm.Nb, "arabisk"));
        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Nesten klart.", "", "Skolen"));
        var meeting = new ClarificationMeetingAnswer(_today, "Mor", InterpreterPresent: false, "Alt.");

        var without = await house.AnswerAsync(hans.CaseId, TaskTypes.ClarificationMeeting, Town.Caseworker, meeting);
        var with = await house.AnswerAsync(hans.CaseId, TaskTypes.ClarificationMeeting, Town.Caseworker, meeting with { InterpreterPresent = true });

        Assert.Equal("clarification.interpreter-missing", Assert.Single(without.Rejections).Code);
        Assert.Equal(StimulusStatus.Applied, with.Status);
    }

    [Theory]
    [InlineData("", false, "family-review.comment-missing")]
    [InlineData("Ja", true, "family-review.both")]
    public async Task Review_WithoutACommentOrANo_IsRefused(string comment, bool noComment, string code)
    {
        await using var house = await House.BuildAsync();
        var hans = await UntilSummaryAsync(house);
        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Klart.", ""));

        var outcome = await house.AnswerAsync(
            hans.CaseId, TaskTypes.FamilyReview, Town.Caseworker, new FamilyReviewAnswer(_today, ReviewWay.Phone, false, comment, noComment));

        Assert.Equal(code, Assert.Single(outcome.Rejections).Code);
    }

    [Fact]
    public async Task Review_FamilyDoesNotWishToComment_IsKeptAndTheCaseGoesOn()
    {
        await using var house = await House.BuildAsync();
        var hans = await UntilSummaryAsync(house);
        await hans.DoAsync(TaskTypes.Summary, Town.Caseworker, new SummaryAnswer("Klart.", ""));

        await hans.DoAsync(TaskTypes.FamilyReview, Town.Caseworker, new FamilyReviewAnswer(_today, ReviewWay.OnPaper, false, "", NoComment: true));

        var review = (await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation))).Summary!.Review!;
        Assert.Equal((_today, ReviewWay.OnPaper, ""), (review.SeenOn, review.Way, review.Comment));
        Assert.Equal(TaskTypes.Decision, Assert.Single(await house.OpenTasksAsync(hans.CaseId)).Type);
    }

    private static async Task<Hans> UntilSummaryAsync(House house, LanguageNeeds? language = null)
    {
        var hans = await new Hans(house).CallAsync();
        await hans.DoAsync(
            TaskTypes.FirstContact, Town.Caseworker, language is null ? Hans.FirstContact : Hans.FirstContact with { Language = language });
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());
        await hans.DoAsync(TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer([Town.Ppt], "Hva ser dere?"));
        await hans.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Støtte."));
        return hans;
    }
}
