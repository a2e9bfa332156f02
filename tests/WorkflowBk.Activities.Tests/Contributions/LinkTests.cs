using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests.Contributions;

public sealed class LinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_SomebodyOutside_GetsALinkWhoseTokenIsNotKept()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);

        var notice = Assert.Single(await asked.MailToAsync(Investigation.Doctor));
        var token = TokenIn(notice);
        var link = Assert.Single(await asked.LinksAsync());

        Assert.Equal(SecretToken.Hash(token), link.TokenHash);
        // Due 22 September, and two weeks more.
        Assert.Equal(OsloTime.At(new DateOnly(2026, 10, 7), TimeOnly.MinValue), link.ExpiresAt);
        var delivered = await house.DoAsync(scope => scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(Cancellation));
        Assert.True(delivered > 0);
        while (await house.DoAsync(scope => scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(Cancellation)) > 0)
        {
            // All of the outbox.
        }

        var sent = Assert.Single(await asked.MailToAsync(Investigation.Doctor));
        Assert.Equal((NoticeState.Sent, (string?)null), (sent.State, sent.Secret));
        Assert.DoesNotContain(token, sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_SomebodyOutside_LeavesTheCaseworkerATaskToFollow()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);

        var task = await asked.OpenTaskAsync(TaskTypes.Contribution, Town.Physio);

        Assert.Equal(Town.Caseworker.Id, task!.AssigneeId);
        await asked.DoAsync(TaskTypes.Contribution, Town.Caseworker, new ContributionAnswer("Legen ringte: alt er avtalt."));
        Assert.Equal(Town.Caseworker.Id, (await asked.OfAsync(Town.Physio)).AnsweredBy);
        var late = await asked.AnswerByAsync((await asked.LinksAsync())[0], "For sent");
        Assert.Equal(StimulusStatus.AlreadyApplied, late.Status);
        Assert.Equal("Legen ringte: alt er avtalt.", (await asked.OfAsync(Town.Physio)).Answer);
    }

    [Fact]
    public async Task Answer_ThroughTheLink_IsTakenInOnceAndTheCaseGoesOn()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var link = Assert.Single(await asked.LinksAsync());

        var first = await asked.AnswerByAsync(link, " Følger opp hver måned. ", "Kari L. Lege");
        var again = await asked.AnswerByAsync(link, "Noe annet");
        await asked.DoAsync(TaskTypes.Contribution, Town.SpecialTeacher, new ContributionAnswer("Støtte."));

        Assert.Equal((StimulusStatus.Applied, StimulusStatus.AlreadyApplied), (first.Status, again.Status));
        var contribution = await asked.OfAsync(Town.Physio);
        Assert.Equal(("Følger opp hver måned.", "Kari L. Lege", (Guid?)null), (contribution.Answer, contribution.AnsweredByName, contribution.AnsweredBy));
        var task = await house.ReadAsync(db => db.Tasks.AsNoTracking().SingleAsync(row => row.Id == link.TaskId, Cancellation));
        Assert.Equal((TaskState.Done, (Guid?)null), (task.State, task.CompletedBy));
        Assert.Equal(TaskTypes.Summary, Assert.Single(await house.OpenTasksAsync(asked.CaseId)).Type);
        Assert.NotNull((await asked.LinksAsync())[0].UsedAt);
    }

    [Theory]
    [InlineData("", "Kari", "contribution.answer-missing")]
    [InlineData("Svar", "  ", "contribution.person-missing")]
    public async Task Answer_WithMistakes_IsRefusedAndTheLinkStillWorks(string text, string name, string code)
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var link = Assert.Single(await asked.LinksAsync());

        var refused = await asked.AnswerByAsync(link, text, name);

        Assert.Equal(code, Assert.Single(refused.Rejections).Code);
        Assert.Equal(StimulusStatus.Applied, (await asked.AnswerByAsync(link, "Svar")).Status);
    }

    [Fact]
    public async Task Answer_OfAHundredThousandCharacters_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);

        var refused = await asked.AnswerByAsync((await asked.LinksAsync())[0], new string('x', 100_000));

        Assert.Equal("text.too-long", Assert.Single(refused.Rejections).Code);
        Assert.Equal(InquiryRules.MaxTextLength, Assert.Single(refused.Rejections).Args[0]);
    }

    [Fact]
    public async Task Answer_AfterTheLinkExpired_IsRefused()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var link = Assert.Single(await asked.LinksAsync());
        house.Clock.Advance(link.ExpiresAt - house.Clock.GetUtcNow());

        Assert.Equal("contribution-link.expired", Assert.Single((await asked.AnswerByAsync(link, "Svar")).Rejections).Code);
    }

    [Fact]
    public async Task NewLink_TwiceWithOneKey_SendsOneAndKillsTheOld()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var old = Assert.Single(await asked.LinksAsync());
        var key = Guid.NewGuid();
        var contribution = (await asked.OfAsync(Town.Physio)).Id;

        await asked.AtDeskAsync(desk => desk.SendNewLinkAsync(asked.CaseId, contribution, key, Cancellation));
        await asked.AtDeskAsync(desk => desk.SendNewLinkAsync(asked.CaseId, contribution, key, Cancellation));

        var links = await asked.LinksAsync();
        Assert.Equal(2, links.Count);
        Assert.Equal(2, (await asked.MailToAsync(Investigation.Doctor)).Count);
        Assert.Equal("contribution-link.replaced", Assert.Single((await asked.AnswerByAsync(old, "Svar")).Rejections).Code);
        Assert.Equal(StimulusStatus.Applied, (await asked.AnswerByAsync(links.Single(link => link.Id == key), "Svar")).Status);
    }

    [Fact]
    public async Task Reminder_HasALinkOfItsOwnAndTheFirstStillWorks()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);

        await asked.GoToAsync(2026, 9, 17);

        Assert.Equal(
            [StaffNotices.ContributionAsked, StaffNotices.ContributionReminder],
            (await asked.MailToAsync(Investigation.Doctor)).Select(notice => notice.Template));
        Assert.Equal(StimulusStatus.Applied, (await asked.AnswerByAsync((await asked.LinksAsync())[0], "Svar")).Status);
    }

    [Fact]
    public async Task Choose_SomebodyOutsideWithoutAnAddress_IsRefusedAtThatRow()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await hans.DoAsync(TaskTypes.InitialAssessment, Town.Caseworker, Hans.Assessment());

        var outcome = await house.AnswerAsync(hans.CaseId, TaskTypes.ChooseContributors, Town.Caseworker, new ChooseContributorsAnswer(
            [Town.Physio], "Hva?", [new AskedOf(Town.Physio, null, new DateOnly(2026, 8, 1), new("Kari", "", "ikke en adresse"))]));

        Assert.Equal(
            ["contribution.due-passed", "contribution.role-missing", "person.email-invalid"], outcome.Rejections.Select(reason => reason.Code).Order());
        Assert.All(outcome.Rejections, reason => Assert.StartsWith($"Each.{Town.Physio:N}.", reason.Field, StringComparison.Ordinal));
    }

    private static string TokenIn(Notice notice) => Regex.Match(notice.Body, "https://fjordvik.example/bidrag/([A-Za-z0-9_-]{43})").Groups[1].Value;
}
