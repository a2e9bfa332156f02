using System.Net;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Reviews;

public sealed class SectorPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Meeting_FromTheInbox_IsHeldAndItsPromisesBecomeTasks()
    {
        app.Clock.Now = new DateTimeOffset(2030, 9, 3, 9, 0, 0, TimeSpan.Zero);
        Assert.NotEqual(0, await app.UseAsync<SectorDesk, int>(desk => desk.RaiseDueAsync(TestContext.Current.CancellationToken)));
        var review = (await app.RowsAsync(db => db.SectorReviews)).MinBy(row => row.Sector)!;
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);

        var inbox = await ingrid.GetAsync("/oppgaver");
        Assert.NotNull(inbox.Document.QuerySelector($"a[href='/sektorer/{review.Id}']"));
        var page = await ingrid.GetAsync($"/sektorer/{review.Id}");
        var refused = await page.Form("sector").PostAsync();
        Assert.NotEmpty(refused.Errors);
        var form = page.Form("sector")
            .Set("Model.HeldOn", "2030-09-03")
            .Set("Model.With", "Rektorene")
            .Set("Model.MayHaveRight", "4")
            .Set("Model.Agreed", "<b>Vi møtes</b> igjen")
            .Set("Model.FollowUps[0].What", "Brev til skolene")
            .Set("Model.FollowUps[0].Due", "2030-10-01");
        Assert.Equal("Skriv hva som gjøres for å nå dem.", (await form.PostAsync()).ErrorAt("Model.HowReached"));
        Assert.True((await form.Set("Model.HowReached", "Helsesykepleier ringer").PostAsync()).IsRedirect);
        Assert.True((await form.PostAsync()).IsRedirect);

        var held = Assert.Single(await app.RowsAsync(db => db.SectorReviews.Where(row => row.Id == review.Id)));
        Assert.Equal("Rektorene", held.Findings!.With);
        Assert.Contains("<b>Vi møtes</b> igjen", (await ingrid.GetAsync($"/sektorer/{review.Id}")).Text, StringComparison.Ordinal);
        var task = (await app.RowsAsync(db => db.UnitTasks)).Single(row => row is { Kind: UnitTaskKind.FollowUp, About: "Brev til skolene" });
        Assert.True((await (await ingrid.GetAsync("/oppgaver")).Form("unit").PostAsync("done", task.Id.ToString())).IsRedirect);
        Assert.NotNull((await app.RowsAsync(db => db.UnitTasks.Where(row => row.Id == task.Id))).Single().DoneAt);
    }

    [Fact]
    public async Task Agreement_IsWrittenDownChangedAndEnded()
    {
        var ingrid = await app.SignInAsync(DemoStaff.Leader.Id);
        var fresh = await ingrid.GetAsync("/sektorer/avtaler/ny");
        Assert.Equal(["Skriv hvem avtalen er med.", "Skriv hva avtalen heter."], (await fresh.Form("agreement").PostAsync()).Errors);

        await fresh.Form("agreement").Set("Model.Name", "Avtale med barnevernet").Set("Model.Sector", "Barnevern").Set("Model.ValidUntil", "2032-01-01").PostAsync();

        var kept = (await app.RowsAsync(db => db.SectorAgreements)).Single(row => row.Name == "Avtale med barnevernet");
        Assert.Contains("Avtale med barnevernet", (await ingrid.GetAsync("/sektorer")).Text, StringComparison.Ordinal);
        await (await ingrid.GetAsync($"/sektorer/avtaler/{kept.Id}")).Form("ended").PostAsync();
        Assert.DoesNotContain("Avtale med barnevernet", (await ingrid.GetAsync("/sektorer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfTheUnitsOwnWork_AreItsLeadersAlone()
    {
        var marte = await app.SignInAsync(DemoStaff.Caseworker.Id);

        foreach (var address in new[] { "/sektorer", "/sektorer/avtaler/ny", "/kapasitet", "/arsrapport", "/arsrapport/2030.xlsx" })
            Assert.NotEqual(HttpStatusCode.OK, (await marte.GetAsync(address)).Status);
        Assert.Null((await marte.GetAsync("/oppgaver")).Document.QuerySelector("#enhetens-oppgaver"));
    }
}
