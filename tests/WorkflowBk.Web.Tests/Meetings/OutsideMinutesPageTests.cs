using System.Net;
using System.Text.RegularExpressions;
using WorkflowBk.Activities.Contributions;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Tests.Meetings;

/// <summary>A meeting with a doctor who has no account, from the invitation to the minutes.</summary>
public sealed class OutsideMinutesPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Doctor = "eva@sykehuset.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_AfterTheMeeting_ShowsTheMinutesUntilTheConsentIsTakenBack()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);
        await InviteAsync(hans);
        var doctor = app.NewBrowser();
        var invited = await doctor.GetAsync(await LinkAsync(hans, StaffNotices.MeetingAsked));
        Assert.Contains("Du er bedt på et møte", invited.Text, StringComparison.Ordinal);

        await HoldAsync(hans);
        var late = await invited.Form("input").Set("Model.Text", "For sent").PostAsync();
        var minutes = await LinkAsync(hans, StaffNotices.MinutesReady);
        var page = await doctor.GetAsync(minutes);

        Assert.Contains("Referat fra møtet", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Trygg start. <b>Hans</b> først.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bestemt: Skolen ordner følge", page.Text, StringComparison.Ordinal);
        Assert.Contains("Vi er enige", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ordne følge: Ingrid Solheim, innen", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("textarea"));
        Assert.Contains("Who does what", (await app.NewBrowser("en").GetAsync(minutes)).Text, StringComparison.Ordinal);

        await WithdrawConsentAsync(hans);

        var shut = await doctor.GetAsync(minutes);
        Assert.Equal(HttpStatusCode.NotFound, shut.Status);
        Assert.DoesNotContain("Hans", shut.Text, StringComparison.Ordinal);
    }

    private async Task InviteAsync(CaseDriver hans)
    {
        var called = await app.UseAsync((MeetingDesk desk) =>
            desk.CallAsync(hans.CaseId, "Trygg start. <b>Hans</b> først.", Guid.NewGuid(), DemoStaff.Leader.Id, Cancellation));
        Assert.Equal(StimulusStatus.Applied, called.Status);
        var today = app.Clock.Today();
        await hans.DoAsync(TaskTypes.MeetingTalk, DemoStaff.Leader, new MeetingTalkAnswer(today, "Ro", "", InterpreterPresent: false));
        await hans.DoAsync(TaskTypes.MeetingPrepare, DemoStaff.Leader, new PrepareMeetingAnswer(
            new MeetingTime(today.AddDays(7), new TimeOnly(9, 0), 60, "Rådhuset"), [], [new AskedStaff(DemoStaff.Leader.Id, "Leder møtet")],
            [new Activities.Meetings.AskedOutside("Eva Dahl", Doctor, "Sykehuset", HansFamily.Physio, "Behandler ham")],
            [new AgendaItem(1, "Skolestart", AgendaAim.Decision, "Familien")], DemoStaff.Leader.Id, null));
    }

    private async Task HoldAsync(CaseDriver hans)
    {
        var meeting = (await app.RowsAsync(db => db.Meetings.Where(row => row.CaseId == hans.CaseId))).Single();
        app.Clock.Advance(meeting.EndsAt!.Value - app.Clock.GetUtcNow());
        await hans.DoAsync(TaskTypes.MeetingReady, DemoStaff.Leader, new MeetingReadyAnswer(null, null, false, PlanRead: true, ToldOtherwise: true));
        await hans.DoAsync(TaskTypes.MeetingMinutes, DemoStaff.Leader, new MinutesAnswer(
            "", [new ItemMinutes(1, "Snakket om skolen", "Skolen ordner følge")], "Vi er enige", [.. meeting.Participants.Select(person => person.Id)],
            InterpreterPresent: false, [new MeasureDraft("Ordne følge", DemoStaff.Leader.Id, "", app.Clock.Today().AddDays(14))]));
    }

    private async Task WithdrawConsentAsync(CaseDriver hans)
    {
        var consents = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId))).Single().Consents;
        var withdrawal = new ConsentWithdrawal(consents.Single(given => given.ServiceId == HansFamily.Physio).Id, app.Clock.Today());
        Assert.Empty((await app.UseAsync((ContributionDesk desk) => desk.WithdrawConsentAsync(hans.CaseId, withdrawal, null, Cancellation))).Problems);
    }

    private async Task<string> LinkAsync(CaseDriver hans, string template) =>
        (await app.RowsAsync(db => db.AllNotices.Where(notice => notice.CaseId == hans.CaseId && notice.Address == Doctor && notice.Template == template)))
            .Select(notice => Regex.Match(notice.Body, "/mote/[A-Za-z0-9_-]{43}").Value)
            .Single();
}
