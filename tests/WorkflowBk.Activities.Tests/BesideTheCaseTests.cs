using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Data;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests;

/// <summary>The branches that stand beside the whole process: the preliminary answer, and leaving the case.</summary>
public sealed class BesideTheCaseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PreliminaryAnswer_NotDecidedBeforeTheMonthIsOver_IsSentOnce()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAssessmentAsync();

        // The inquiry came on 1 September; the answer is due on 1 October, and goes out two working days before.
        await house.PassUntilAsync(new DateOnly(2026, 9, 28));
        Assert.DoesNotContain("preliminary-answer", await TemplatesAsync(house));
        await house.PassUntilAsync(new DateOnly(2026, 9, 29));
        await house.PassUntilAsync(new DateOnly(2026, 11, 1));

        Assert.Single(await TemplatesAsync(house), "preliminary-answer");
        var letter = await house.ReadAsync(db => db.Documents.SingleAsync(row => row.Template == "preliminary-answer", Cancellation));
        Assert.Contains("fvl § 11 a", letter.Html, StringComparison.Ordinal);
        var deadline = await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.RuleKey == PreliminaryAnswerKey, Cancellation));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 29)), (deadline.Due, deadline.ClosedOn));
    }

    [Fact]
    public async Task PreliminaryAnswer_DecidedInTime_IsNotSent()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilChoiceAsync();

        await house.PassUntilAsync(new DateOnly(2026, 11, 1));

        Assert.DoesNotContain("preliminary-answer", await TemplatesAsync(house));
        var deadline = await house.ReadAsync(db => db.Deadlines.SingleAsync(row => row.RuleKey == PreliminaryAnswerKey, Cancellation));
        Assert.Equal(new DateOnly(2026, 9, 1), deadline.ClosedOn);
    }

    [Fact]
    public async Task PreliminaryAnswer_WhileTheClockStandsStill_WaitsForTheNewDueDate()
    {
        await using var house = await House.BuildAsync();
        await new Hans(house).UntilAssessmentAsync();
        await house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            var deadline = await db.Deadlines.SingleAsync(row => row.RuleKey == PreliminaryAnswerKey, Cancellation);
            Assert.Empty(deadline.Pause(new DateOnly(2026, 9, 10), "Familien er på sykehuset.").Problems);
            await db.SaveChangesAsync(Cancellation);
        });
        await house.PassUntilAsync(new DateOnly(2026, 10, 5));
        Assert.DoesNotContain("preliminary-answer", await TemplatesAsync(house));
        await house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            var deadline = await db.Deadlines.SingleAsync(row => row.RuleKey == PreliminaryAnswerKey, Cancellation);
            Assert.Empty(deadline.Resume(new DateOnly(2026, 10, 5)).Problems);
            Assert.Equal(new DateOnly(2026, 10, 26), deadline.Due);
            await db.SaveChangesAsync(Cancellation);
        });

        await house.PassUntilAsync(new DateOnly(2026, 10, 21));
        Assert.DoesNotContain("preliminary-answer", await TemplatesAsync(house));
        await house.PassUntilAsync(new DateOnly(2026, 10, 22));

        Assert.Contains("preliminary-answer", await TemplatesAsync(house));
    }

    [Theory]
    [InlineData(WithdrawalReason.FamilyWish, true)]
    [InlineData(WithdrawalReason.Moved, true)]
    [InlineData(WithdrawalReason.ChildDied, false)]
    public async Task Withdraw_InTheMiddle_ClosesEverythingOpenAndKeepsTheReason(WithdrawalReason reason, bool familyIsTold)
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilDecisionAsync();

        await house.WithdrawAsync(hans.CaseId, new WithdrawalAnswer(reason, "Sagt på telefon."));

        var theCase = await house.ReadAsync(db => db.Cases.SingleAsync(Cancellation));
        Assert.False(theCase.IsOpen);
        Assert.Equal((reason, "Sagt på telefon.", Town.Caseworker.Id), (theCase.Withdrawal!.Reason, theCase.Withdrawal.Text, theCase.Withdrawal.By));
        Assert.Empty(await house.OpenTasksAsync(hans.CaseId));
        Assert.Empty(await house.ReadAsync(db => db.Waits.ToListAsync(Cancellation)));
        Assert.Empty(await house.ReadAsync(db => db.Deadlines.Where(row => row.ClosedOn == null).ToListAsync(Cancellation)));
        Assert.Equal(WorkflowStatus.Finished, (await house.ReadAsync(db => db.Instances.SingleAsync(Cancellation))).Status);
        Assert.Equal(familyIsTold, (await TemplatesAsync(house)).Contains("case-closed"));
        var waiting = await house.ReadAsync(db => db.Notices.CountAsync(notice => notice.State == NoticeState.Waiting, Cancellation));
        Assert.Equal(familyIsTold, waiting > 0);
    }

    [Theory]
    [InlineData(WithdrawalReason.FamilyWish)]
    [InlineData(WithdrawalReason.ChildDied)]
    public async Task Withdraw_WithMailOnItsWayToStaffAndContributors_TakesItBackAndWaitsForNoAnswer(WithdrawalReason reason)
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        var before = await MailToOthersAsync(house, asked.CaseId);
        Assert.Equal(
            [NoticeAudience.Staff, NoticeAudience.Contributor],
            before.Where(notice => notice.State == NoticeState.Waiting).Select(notice => notice.Audience).Distinct().Order());

        await house.WithdrawAsync(asked.CaseId, new WithdrawalAnswer(reason, ""));

        var after = await MailToOthersAsync(house, asked.CaseId);
        Assert.Equal(before.Count, after.Count);
        Assert.All(after, notice => Assert.Equal((NoticeState.TakenBack, (string?)null), (notice.State, notice.Secret)));
        var theCase = await asked.CaseAsync();
        Assert.All(theCase.Contributions, contribution => Assert.Equal(ContributionEndCause.CaseLeft, contribution.Ended!.Cause));
        var link = Assert.Single(await asked.LinksAsync());
        Assert.NotEqual(StimulusStatus.Applied, (await asked.AnswerByAsync(link, "For sent")).Status);
    }

    [Fact]
    public async Task Withdraw_MailToStaffSentAlready_StaysSent()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        while (await house.DoAsync(scope => scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(Cancellation)) > 0)
        {
            // All of the outbox.
        }

        await house.WithdrawAsync(asked.CaseId, new WithdrawalAnswer(WithdrawalReason.Moved, ""));

        Assert.All(await MailToOthersAsync(house, asked.CaseId), notice => Assert.Equal(NoticeState.Sent, notice.State));
    }

    [Fact]
    public async Task Withdraw_ChildDied_AsksNobodyToPostWhatCouldNotBeEmailed()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            (await db.Notices.FirstAsync(notice => notice.CaseId == hans.CaseId, Cancellation)).MarkFailed("550 no such user");
            await db.SaveChangesAsync(Cancellation);
        });

        await house.WithdrawAsync(hans.CaseId, new WithdrawalAnswer(WithdrawalReason.ChildDied, ""));

        Assert.All(await house.ReadAsync(db => db.Notices.ToListAsync(Cancellation)), notice => Assert.False(notice.WaitsForPost));
    }

    [Theory]
    [InlineData(WithdrawalReason.FamilyWish, true)]
    [InlineData(WithdrawalReason.ChildDied, false)]
    public async Task Withdraw_WithALetterThatNobodyHasPosted_ItIsNotPostedToAFamilyThatHasLostItsChild(WithdrawalReason reason, bool stays)
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        await house.PassUntilAsync(new DateOnly(2026, 10, 22));
        Assert.NotEmpty(await house.ReadAsync(db => db.LetterDeliveries.ToListAsync(Cancellation)));

        await house.WithdrawAsync(hans.CaseId, new WithdrawalAnswer(reason, ""));

        Assert.Equal(stays, await house.ReadAsync(db => db.LetterDeliveries.AnyAsync(Cancellation)));
    }

    [Fact]
    public async Task Withdraw_Twice_HasOneEffect()
    {
        await using var house = await House.BuildAsync();
        var hans = await new Hans(house).UntilAssessmentAsync();
        var key = Guid.NewGuid();

        await house.WithdrawAsync(hans.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""), key);
        await house.WithdrawAsync(hans.CaseId, new WithdrawalAnswer(WithdrawalReason.FamilyWish, ""), key);

        Assert.Single(await TemplatesAsync(house), "case-closed");
    }

    [Fact]
    public async Task Withdraw_JoinedWithAnotherCase_MovesTheInquiryThere()
    {
        await using var house = await House.BuildAsync();
        var first = await new Hans(house).UntilAssessmentAsync();
        var second = await new Hans(house).CallAsync();

        await house.WithdrawAsync(second.CaseId, new WithdrawalAnswer(WithdrawalReason.Joined, "Samme barn.", first.CaseId));

        var kept = await house.ReadAsync(db => db.Cases.SingleAsync(row => row.Id == first.CaseId, Cancellation));
        var left = await house.ReadAsync(db => db.Cases.SingleAsync(row => row.Id == second.CaseId, Cancellation));
        Assert.Equal(left.Reference, Assert.Single(kept.JoinedInquiries).Reference);
        Assert.Equal((kept.Reference, true, false), (left.Withdrawal!.JoinedTo, kept.IsOpen, left.IsOpen));
        Assert.Single(await house.OpenTasksAsync(first.CaseId));
        Assert.Empty(await house.OpenTasksAsync(second.CaseId));
    }

    private static Task<List<Notice>> MailToOthersAsync(House house, Guid caseId) => house.ReadAsync(db => db.AllNotices.AsNoTracking()
        .Where(notice => notice.CaseId == caseId && notice.Audience != NoticeAudience.Family)
        .ToListAsync(Cancellation));

    private const string PreliminaryAnswerKey = "preliminary-answer";

    private static Task<List<string>> TemplatesAsync(House house) =>
        house.ReadAsync(db => db.Notices.Select(notice => notice.Template).ToListAsync(Cancellation));
}
