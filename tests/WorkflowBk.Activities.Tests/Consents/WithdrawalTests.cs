using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Activities.Tests.Plans;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Activities.Tests.Consents;

/// <summary>A consent that is taken back works at once, on all that was asked and is to be sent.</summary>
public sealed class WithdrawalTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task WithdrawAsync(House house, Investigation asked, Guid service, Guid? by)
    {
        var consent = (await asked.CaseAsync()).Consents.Last(one => one.ServiceId == service).Id;
        Assert.Empty((await asked.AtDeskAsync(desk =>
            desk.WithdrawConsentAsync(asked.CaseId, new ConsentWithdrawal(consent, OsloTime.DateIn(house.Clock.GetUtcNow())), by, Cancellation))).Problems);
    }

    [Fact]
    public async Task Withdraw_WhileMailWaits_SendsNothingMoreToTheServiceAndLeavesTheOthersAlone()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);

        await WithdrawAsync(house, asked, Town.Physio, Town.Caseworker.Id);

        Assert.All(await asked.MailToAsync(Investigation.Doctor), mail => Assert.Equal(NoticeState.TakenBack, mail.State));
        Assert.All(await asked.LinksAsync(), link => Assert.False(link.Check(house.Clock.GetUtcNow()).Succeeded));
        Assert.All(await asked.MailToAsync(Town.SpecialTeacher.Email), mail => Assert.Equal(NoticeState.Waiting, mail.State));
        await house.PassUntilAsync(new DateOnly(2026, 10, 20));
        Assert.DoesNotContain(await asked.MailToAsync(Investigation.Doctor), mail => mail.State != NoticeState.TakenBack);
    }

    [Fact]
    public async Task Withdraw_AfterTheyWereAsked_TellsThemThatTheyAreNotNeeded()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.WithDoctorAsync(house);
        await asked.MarkSentAsync(Investigation.Doctor);

        await WithdrawAsync(house, asked, Town.Physio, Town.Caseworker.Id);

        var last = (await asked.MailToAsync(Investigation.Doctor))[^1];
        Assert.Equal((StaffNotices.NotNeeded, NoticeState.Waiting), (last.Template, last.State));
        Assert.DoesNotContain("Hans", last.Subject + last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("samtykke", last.Subject + last.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Withdraw_ByTheFamilyItself_SaysThatNobodyOnTheStaffDid()
    {
        await using var house = await House.BuildAsync();
        var asked = await Investigation.BeginAsync(house);

        await WithdrawAsync(house, asked, Town.Physio, by: null);

        var ended = (await asked.OfAsync(Town.Physio)).Ended!;
        Assert.Equal((ContributionEndCause.ConsentWithdrawn, (Guid?)null), (ended.Cause, ended.By));
        Assert.False((await asked.CaseAsync()).MayShareWith(Town.Physio, new DateOnly(2026, 9, 1)));
    }

    [Fact]
    public async Task Withdraw_WhileSomebodyThereHasPromisedSomething_AsksTheCoordinatorInstead()
    {
        await using var house = await House.BuildAsync();
        var road = await PlanRoad.RaisedAsync(house);
        await road.AnswerAsync(TaskTypes.OfferPlan, road.Offer());
        await road.AnswerAsync(TaskTypes.PlacePlan, new PlacePlanAnswer(true, "", "", "", null));
        await road.AnswerAsync(TaskTypes.WritePlan, road.Written with
        {
            Measures = [new MeasureDraft("Samtale om skoledagen", Town.SpecialTeacher.Id, "", road.Today.AddDays(30))],
        });
        var asked = new Investigation(house, new Hans(house));
        var consent = await house.ReadAsync(async db => (await db.Cases.AsNoTracking().SingleAsync(row => row.Id == road.CaseId, Cancellation)).Consents.Single(one => one.ServiceId == Town.Ppt).Id);

        Assert.Empty((await asked.AtDeskAsync(desk =>
            desk.WithdrawConsentAsync(road.CaseId, new ConsentWithdrawal(consent, road.Today), Town.Caseworker.Id, Cancellation))).Problems);

        var task = Assert.Single(await house.OpenTasksAsync(road.CaseId), task => task.Type == TaskTypes.Measure);
        Assert.Equal(Town.Operative.Id, task.AssigneeId);
        Assert.Null(Assert.Single(await road.MeasuresAsync()).OwnerId);
        await road.AnswerAsync(TaskTypes.Measure, new MeasureAnswer(MeasureChoice.GivenAway, "", null, Town.Dedicated.Id));
        Assert.Equal(Town.Dedicated.Id, Assert.Single(await road.MeasuresAsync()).OwnerId);
    }
}
