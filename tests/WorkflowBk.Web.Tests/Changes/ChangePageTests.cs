using System.Net;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.StatusPages;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Changes;

public sealed class ChangePageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Pasted = "<script>alert(1)</script> {{ x }}";

    [Fact]
    public async Task StatusPage_FamilyAsks_NeedsNoReasonAndIsToldWhatHappensNext()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var address = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var browser = app.NewBrowser();
        var page = await browser.GetAsync(address);
        Assert.Contains("Du kan be om det når som helst, og du trenger ikke å si hvorfor. Silje Brekke er der", page.Text, StringComparison.Ordinal);

        var form = page.Form("change").Set("Change.Wish", Pasted);
        var answer = await (await form.PostAsync()).FollowAsync();
        var again = await form.PostAsync();

        Assert.Contains("Vi har fått ønsket ditt.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Silje Brekke er der til den nye er på plass.", answer.Text, StringComparison.Ordinal);
        Assert.True(again.IsRedirect);
        var change = Assert.Single(await ChangesAsync(hans.CaseId));
        Assert.Equal((ChangeAsker.Family, "", Pasted, null), (change.Facts.AskedBy, change.Facts.Reason, change.Facts.Wish, change.RecordedBy));
        Assert.Contains(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother), notice => notice.Template == "change-asked");

        // The leader sees the wish, and cannot choose the one who is replaced.
        var task = await app.OpenTaskAsync(hans.CaseId, TaskTypes.ChooseCoordinator);
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);
        var choose = await ingrid.TakeAsync(task);
        Assert.Equal(Pasted, choose.Form("answer")["Model.FamilyWish"]);
        Assert.Contains("Familien har Silje Brekke nå, og skal ha en annen.", choose.Text, StringComparison.Ordinal);
        Assert.NotNull(choose.Document.QuerySelector($"input[value='{DemoStaff.Coordinator.Id}'][disabled]"));

        // And the family can think again.
        var kept = await (await (await browser.GetAsync(address)).Form("keep").PostAsync()).FollowAsync();
        Assert.Contains("Den du har nå, fortsetter.", kept.Text, StringComparison.Ordinal);
        Assert.Equal(ChangeState.Withdrawn, Assert.Single(await ChangesAsync(hans.CaseId)).State);
        Assert.DoesNotContain(await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == hans.CaseId)), row => row.State == TaskState.Open);

        // And once more, on the same day.
        await (await browser.GetAsync(address)).Form("change").PostAsync();
        Assert.Equal([ChangeState.Withdrawn, ChangeState.Asked], (await ChangesAsync(hans.CaseId)).OrderBy(row => row.AskedAt).Select(row => row.State));
    }

    [Fact]
    public async Task StatusPage_BeforeThereIsACoordinator_OffersNoChange()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilAsked);
        var page = await app.NewBrowser().GetAsync(await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother));

        Assert.Null(page.Document.QuerySelector("#kontakt"));
    }

    [Fact]
    public async Task ChangePage_AskedByOthers_NeedsAReasonAndStandsInTheCase()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var silje = await app.SignInAsync(DemoStaff.Coordinator.Id);
        var page = await silje.GetAsync($"/saker/{hans.CaseId}/bytte");

        Assert.Equal(["Velg hvem som ønsker byttet."], (await page.Form("change").PostAsync()).Errors);
        var refused = await page.Form("change").Set("Model.AskedBy", "Coordinator").Set("Model.Wish", Pasted).PostAsync();
        Assert.Equal("Skriv hvorfor det trengs en ny koordinator.", refused.ErrorAt("Model.Reason"));
        Assert.Equal(Pasted, refused.Form("change")["Model.Wish"]);
        var form = page.Form("change").Set("Model.AskedBy", "Coordinator").Set("Model.Reason", "Jeg skal i permisjon.");
        var done = await form.PostAsync();
        var twice = await form.PostAsync();

        Assert.Equal($"/saker/{hans.CaseId}", done.Destination);
        Assert.Equal(done.Destination, twice.Destination);
        var casePage = await silje.GetAsync($"/saker/{hans.CaseId}");
        Assert.Contains("Koordinatoren ber om å bli avløst", casePage.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg skal i permisjon.", casePage.Text, StringComparison.Ordinal);
        Assert.Contains("Et bytte er alt i gang.", (await silje.GetAsync($"/saker/{hans.CaseId}/bytte")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(DemoStaff.OtherCaseworker.Id)).GetAsync($"/saker/{hans.CaseId}/bytte")).Status);

        var change = Assert.Single(await ChangesAsync(hans.CaseId));
        var back = (await (await app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync($"/saker/{hans.CaseId}/bytte/{change.Id}/tilbake")).Form("take-back");
        Assert.Equal("Skriv hvorfor byttet ikke skal gå videre.", (await back.PostAsync()).ErrorAt("Model.Reason"));
        Assert.Equal($"/saker/{hans.CaseId}", (await back.Set("Model.Reason", "Permisjonen er utsatt.").PostAsync()).Destination);
        Assert.Equal(ChangeState.Withdrawn, Assert.Single(await ChangesAsync(hans.CaseId)).State);
    }

    [Fact]
    public async Task DiedPage_Saved_StopsEverythingQuietlyAndAsksOnePerson()
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.AllSteps);
        var address = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var redirected = await (await marte.GetAsync($"/saker/{hans.CaseId}/trekk")).Form("withdraw").Set("Model.Reason", "ChildDied").PostAsync();
        var page = await redirected.FollowAsync();

        Assert.Equal(["Velg hvem som skal ha kontakten med familien."], (await page.Form("died").PostAsync()).Errors);
        var saved = await (await page.Form("died").Set("Model.ContactPersonId", DemoStaff.Coordinator.Id.ToString()).PostAsync()).FollowAsync();

        Assert.Contains("Silje Brekke er spurt om å ha kontakten med familien.", saved.Text, StringComparison.Ordinal);
        var task = Assert.Single(await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == hans.CaseId && row.State == TaskState.Open)));
        Assert.Equal((TaskTypes.TakeOverContact, DemoStaff.Coordinator.Id), (task.Type, task.AssigneeId));
        Assert.DoesNotContain(await StatusLinks.NoticesAsync(app, hans.CaseId, HansFamily.Mother), notice => notice.Template == "case-closed");
        var status = await app.NewBrowser().GetAsync(address);
        Assert.Contains("Saken er avsluttet", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("klage", status.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Null(status.Document.QuerySelector("#kontakt"));

        var silje = await app.SignInAsync(DemoStaff.Coordinator.Id);
        var asked = await silje.GetAsync($"/oppgaver/{task.Id}");
        Assert.Contains("Du er den eneste som er spurt", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Marte Lunde", asked.Text, StringComparison.Ordinal);
        await asked.Form("answer").Set("Model.Note", "Ringte i dag.").PostAsync();
        Assert.Empty(await app.RowsAsync(db => db.Tasks.Where(row => row.CaseId == hans.CaseId && row.State == TaskState.Open)));
    }

    [Theory]
    [InlineData("dodsfall", "died", "Datoen kan ikke være fram i tid.")]
    [InlineData("flytting", "moved", "Familien har ikke flyttet ennå. Lag en oppgave til dagen, og avslutt saken når de har flyttet.")]
    public async Task LeavingPage_ADayAhead_IsRefusedInWordsAndKeepsWhatIsTyped(string address, string name, string words)
    {
        var hans = await HansFamily.DriveAsync(app, HansFamily.UntilContacted);
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);
        var ahead = app.Clock.Now.AddDays(30).ToString("dd.MM.yyyy", null);
        var form = (await marte.GetAsync($"/saker/{hans.CaseId}/{address}")).Form(name).Set("Model.On", ahead);
        if (name == "moved")
            form.Set("Model.Municipality", "Nabovik").Set("Model.MayHandOn", "Yes");
        else
            form.Set("Model.ContactPersonId", DemoStaff.Coordinator.Id.ToString());

        var refused = await form.PostAsync();

        Assert.Equal(words, refused.ErrorAt("Model.On"));
        Assert.Equal(ahead, refused.Form(name)["Model.On"]);
        Assert.Null((await app.CaseAsync(hans.CaseId)).Withdrawal);
        if (name == "moved")
            Assert.NotNull(refused.Document.QuerySelector($"main a[href='/saker/{hans.CaseId}/oppgaver/ny']"));
    }

    [Fact]
    public async Task CoordinatorPage_Slutter_MovesEveryFamilyOnOnceAndIsToldOfUntilItIsDone()
    {
        using var later = new TestApp();
        var (hans, aro) = (await HansFamily.DriveAsync(later, HansFamily.AllSteps), await HansFamily.DriveAsync(later, HansFamily.AllSteps));
        var ingrid = await later.SignInAsync(DemoStaff.Leader.Id);
        var address = $"/admin/koordinatorer/{DemoStaff.Coordinator.Id}";
        var form = (await ingrid.GetAsync(address)).Form("leaves");
        Assert.Equal("Skriv siste dag.", (await form.PostAsync()).ErrorAt("Leaves.LastDay"));
        form.Set("Leaves.LastDay", DateOnly.FromDateTime(later.Clock.Now.Date.AddDays(30)).ToString("dd.MM.yyyy", null));

        Assert.Equal($"{address}", (await form.PostAsync()).Destination);
        await form.PostAsync();

        foreach (var family in new[] { hans, aro })
        {
            var change = Assert.Single(await ChangesAsync(family.CaseId, later));
            Assert.Equal((ChangeAsker.Unit, ChangeState.Asked), (change.Facts.AskedBy, change.State));
        }

        Assert.Contains("Finner en ny", (await ingrid.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Contains("Silje Brekke slutter", (await ingrid.GetAsync("/oppmerksomhet")).Text, StringComparison.Ordinal);
        later.Clock.Advance(TimeSpan.FromDays(31));
        ingrid = await later.SignInAsync(DemoStaff.Leader.Id);
        Assert.Contains("Silje Brekke sluttet", (await ingrid.GetAsync("/oppmerksomhet")).Text, StringComparison.Ordinal);
        Assert.All(
            await later.RowsAsync(db => db.Appointments.Where(row => row.CoordinatorId == DemoStaff.Coordinator.Id && row.CaseId == hans.CaseId)),
            row => Assert.Equal(AppointmentState.InForce, row.State));

        await (await ingrid.GetAsync(address)).Form("stays").PostAsync();
        Assert.DoesNotContain("Silje Brekke slutte", (await ingrid.GetAsync("/oppmerksomhet")).Text, StringComparison.Ordinal);
    }

    private Task<List<ChangeRequest>> ChangesAsync(Guid caseId, TestApp? other = null) => (other ?? app).RowsAsync(db => db.Changes.Where(row => row.CaseId == caseId));
}
