using System.Net;
using System.Text.RegularExpressions;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Meetings;

/// <summary>Those who are asked to a meeting say on their own pages whether they come.</summary>
public sealed class MeetingComingPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Doctor = "eva@sykehuset.example";
    private const string Why = "Jeg er <b>bortreist</b>.\nHeller torsdag.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Family_CannotCome_IsHeardByWhoeverPreparesAndMayChangeItsMind()
    {
        var hans = await InvitedAsync();
        var family = app.NewBrowser();
        var address = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var form = (await family.GetAsync(address)).Form("meeting-coming").Set("Coming.Why", Why);

        Assert.True((await form.PostAsync()).IsRedirect);
        Assert.True((await form.PostAsync()).IsRedirect);

        var declined = await family.GetAsync(address);
        Assert.Contains("at du ikke kan komme. Den som har ansvaret for møtet, har fått beskjed.", declined.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg er <b>bortreist</b>.", declined.Text, StringComparison.Ordinal);
        var ready = await (await app.SignInAsync(DemoStaff.Leader.Id)).TakeAsync(await app.OpenTaskAsync(hans.CaseId, TaskTypes.MeetingReady));
        Assert.Contains("Noen i familien kan ikke komme.", ready.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bortreist", ready.Html, StringComparison.Ordinal);

        Assert.True((await declined.Form("meeting-coming").PostAsync()).IsRedirect);
        Assert.Empty((await MeetingAsync(hans)).NotComing);
        Assert.Contains("Kan du ikke komme?", (await family.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_CannotCome_IsSeenByTheOthersButOnlyTheCaseSeesWhy()
    {
        var hans = await InvitedAsync();
        var meeting = $"/moter/{(await MeetingAsync(hans)).Id}";
        var ada = await app.SignInAsync(DemoStaff.SpecialTeacher.Id);

        var answer = await (await ada.GetAsync(meeting)).Form("meeting-coming").Set("Coming.Why", Why).PostAsync();
        Assert.True(answer.IsRedirect, string.Join(" | ", answer.Errors));

        Assert.Contains("Takk for beskjeden.", (await ada.GetAsync(answer.Destination!)).Text, StringComparison.Ordinal);
        var leader = await (await app.SignInAsync(DemoStaff.Leader.Id)).GetAsync(meeting);
        Assert.Contains($"{DemoStaff.SpecialTeacher.Name}, ", leader.Text, StringComparison.Ordinal);
        Assert.Contains("kan ikke komme", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Heller torsdag.", leader.Text, StringComparison.Ordinal);
        Assert.Equal(
            2,
            (await app.RowsAsync(db => db.AllNotices.Where(notice => notice.CaseId == hans.CaseId && notice.Template == StaffNotices.Meeting)))
                .Count(notice => notice.RecipientName == DemoStaff.Leader.Name));
    }

    [Fact]
    public async Task Outside_CannotComeOrWritesTooMuchOrTooLate_IsToldInWords()
    {
        var hans = await InvitedAsync();
        var doctor = app.NewBrowser();
        var address = await LinkAsync(hans);
        var page = await doctor.GetAsync(address);

        var tooLong = await page.Form("meeting-coming").Set("Coming.Why", new string('x', TextRules.MaxNote + 1)).PostAsync();
        Assert.Contains("for lang", string.Join(" | ", tooLong.Errors), StringComparison.Ordinal);
        Assert.Equal(TextRules.MaxNote + 1, tooLong.Form("meeting-coming")["Coming.Why"]?.Length);
        Assert.True((await page.Form("meeting-coming").PostAsync()).IsRedirect);
        Assert.Contains("Jeg kan komme likevel", (await doctor.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("you said that you cannot come", (await app.NewBrowser("en").GetAsync(address)).Text, StringComparison.Ordinal);

        app.Clock.Advance((await MeetingAsync(hans)).EndsAt!.Value - app.Clock.GetUtcNow());
        var late = await page.Form("meeting-coming").PostAsync();
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.Contains("Lenken er ikke lenger i bruk", late.Text, StringComparison.Ordinal);
    }

    /// <summary>Called by the unit's leader, with the mother, a teacher, and a doctor who has no account.</summary>
    private async Task<CaseDriver> InvitedAsync()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilDecided);
        await app.UseAsync((MeetingDesk desk) => desk.CallAsync(hans.CaseId, "Skolestart", Guid.NewGuid(), DemoStaff.Leader.Id, Cancellation));
        var today = app.Clock.Today();
        var mother = (await app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId))).Single().Contacts.Single(contact => contact.Name == HansFamily.Mother);
        await hans.DoAsync(TaskTypes.MeetingTalk, DemoStaff.Leader, new MeetingTalkAnswer(today, "Ro", "", InterpreterPresent: false));
        await hans.DoAsync(TaskTypes.MeetingPrepare, DemoStaff.Leader, new PrepareMeetingAnswer(
            new MeetingTime(today.AddDays(7), new TimeOnly(9, 0), 60, "Rådhuset"), [mother.Id],
            [new AskedStaff(DemoStaff.Leader.Id, "Leder møtet"), new AskedStaff(DemoStaff.SpecialTeacher.Id, "Kjenner lesingen")],
            [new AskedOutside("Eva Dahl", Doctor, "Sykehuset", HansFamily.Physio, "Behandler ham")],
            [new AgendaItem(1, "Skolestart", AgendaAim.Decision, "Familien")], DemoStaff.Leader.Id, "Alle må"));
        return hans;
    }

    private async Task<Meeting> MeetingAsync(CaseDriver hans) => Assert.Single(await app.RowsAsync(db => db.Meetings.Where(row => row.CaseId == hans.CaseId)));

    private async Task<string> LinkAsync(CaseDriver hans) =>
        (await app.RowsAsync(db => db.AllNotices.Where(notice => notice.CaseId == hans.CaseId && notice.Address == Doctor)))
            .Select(notice => Regex.Match(notice.Body, "/mote/[A-Za-z0-9_-]{43}").Value)
            .Single();
}
