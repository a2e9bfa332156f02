using System.Net;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Tests.Editing;

public sealed class EditingPageTests : IDisposable
{
    private const string First = "oppnevning-barnekoordinator-v1";
    private const string Draft = "oppnevning-barnekoordinator-v2";
    private const string Edit = $"/prosesser/{First}/rediger";
    private const string EditDraft = $"/prosesser/{Draft}/rediger";

    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Edit_ReminderIntoPhaseThree_WholeWayToThePublishedVersion()
    {
        var owner = await _app.SignInAsync("process-owner");
        var outline = await owner.GetAsync($"/prosesser/{First}");
        var list = await owner.GetAsync(outline.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Rediger som liste").GetAttribute("href")!);
        var choose = list.Document.GetElementById("steg-choose-contributors")!;
        var page = await owner.GetAsync(choose.QuerySelectorAll("a").Single(link => link.TextContent == "Nytt steg etter").GetAttribute("href")!);
        var none = await page.Form("new-step").PostAsync();
        Assert.Equal(["Velg hva som skal skje i steget."], none.Errors);

        var added = await page.Form("new-step").Set("Model.Type", "Bk.FormTask").Set("Model.Name", "Ring tjenestene").PostAsync();
        Assert.Equal($"{EditDraft}/form-task?nytt=1", added.Destination);
        var step = await added.FollowAsync();
        Assert.Contains("Steget er lagt til i utkastet, versjon 2.", step.Text, StringComparison.Ordinal);

        // What is missing is said at the top of the list, with a link to the step.
        var unfinished = await owner.GetAsync(EditDraft);
        Assert.Contains("«Ring tjenestene»: «Tittel» må fylles ut.", unfinished.Text, StringComparison.Ordinal);
        Assert.NotNull(unfinished.Document.QuerySelector($".wb-alert a[href='{EditDraft}#steg-form-task']"));

        var saved = await step.Form("step").Set(Setting(step, "Role"), "Caseworker").Set(Setting(step, "Title"), "Ring tjenestene").Set(Setting(step, "Reason"), "Noen har ikke svart.")
            .Set(Setting(step, "FormText"), "Hva sa de? (lang tekst) *").Set(Setting(step, "DueInWorkingDays"), "2").PostAsync();

        Assert.Equal($"{EditDraft}?endret=form-task#steg-form-task", new Uri(new Uri("http://localhost"), saved.Location!).PathAndQuery + new Uri(new Uri("http://localhost"), saved.Location!).Fragment);
        var after = await saved.FollowAsync();
        Assert.Contains("Lagret i versjon 2", after.Document.GetElementById("steg-form-task")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dette må rettes", after.Text, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector($"a[href='/prosesser/{Draft}/publiser']"));
        Assert.Equal(["Asked>form-task"], WaysFrom(await DraftAsync(), "choose-contributors").Where(way => way.StartsWith("Asked", StringComparison.Ordinal)));
        Assert.Equal(["Done>collect-contributions"], WaysFrom(await DraftAsync(), "form-task"));

        var published = await _app.UseAsync<DefinitionLibrary, LibraryOutcome>(library => library.PublishAsync("oppnevning-barnekoordinator", "Ring først", Cancellation));
        Assert.Equal(LibraryStatus.Done, published.Status);
    }

    [Fact]
    public async Task Edit_TargetMovedRemoved_EachIsOneChangeAndTheRestStays()
    {
        var owner = await _app.SignInAsync("ke-leader");
        var contact = await owner.GetAsync($"{Edit}/first-contact");
        await contact.Form("step").Set(Setting(contact, "DueInWorkingDays"), "1").PostAsync();
        var move = await owner.GetAsync($"{EditDraft}/summary-document/flytt");
        var place = move.Document.QuerySelectorAll("option").Single(option => option.GetAttribute("value") == "appointment/notify-summary/Done/");
        Assert.EndsWith(", før 16. Familien ser oppsummeringen", place.TextContent, StringComparison.Ordinal);
        await move.Form("move-step").Set("Model.Place", place.GetAttribute("value")!).PostAsync();
        var remove = await owner.GetAsync($"{EditDraft}/notify-assessment/fjern");

        var gone = await remove.Form("remove-step").PostAsync();

        Assert.Equal($"{EditDraft}?endret=notify-assessment", gone.Destination);
        Assert.Contains("Steget er fjernet fra utkastet.", (await gone.FollowAsync()).Text, StringComparison.Ordinal);
        var draft = await DraftAsync();
        Assert.Equal(["Done>initial-assessment"], WaysFrom(draft, "phase-2"));
        Assert.Equal(["Done>summary-document"], WaysFrom(draft, "notify-summary"));
        Assert.Equal(["Done>family-review"], WaysFrom(draft, "summary-document"));
        var before = (await ReadAsync(First)).Steps;
        Assert.Equal(["first-contact"], draft.Steps.Values.Where(step => step.Children.Count == 0 && Settings(step) != Settings(before[step.Id])).Select(step => step.Id));
    }

    [Fact]
    public async Task Edit_StepWithSeveralWays_AsksWhichToKeep()
    {
        var owner = await _app.SignInAsync("ke-leader");
        var page = await owner.GetAsync($"{Edit}/initial-assessment/fjern");

        var asked = await page.Form("remove-step").PostAsync();
        Assert.Equal(["Velg hva som skal komme i stedet."], asked.Errors);
        await asked.Form("remove-step").Set("Model.Keep", "Plain").PostAsync();

        Assert.Equal(["Done>phase-4"], WaysFrom(await DraftAsync(), "notify-assessment"));
    }

    [Fact]
    public async Task Edit_WayOn_ForwardBackAndRefusedWhereTheEngineWouldNotFollow()
    {
        var owner = await _app.SignInAsync("ke-leader");
        var joined = await owner.GetAsync($"{Edit}/both-done");

        var refused = await joined.Form("step").Set("Model.Ways[0].To", "training").PostAsync();

        Assert.StartsWith("Veien kan ikke gå tilbake dit", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.ErrorAt("Model.Ways[0].To"));
        Assert.True((await (await owner.GetAsync($"{Edit}/phase-4")).Form("step").Set("Model.Ways[0].To", "decide").PostAsync()).IsRedirect);
        var again = await owner.GetAsync($"{EditDraft}/family-review");
        Assert.True((await again.Form("step").Set("Model.Ways[0].To", "summarise").PostAsync()).IsRedirect);
        Assert.Equal(["Done>summarise"], WaysFrom(await DraftAsync(), "family-review"));
    }

    [Fact]
    public async Task Look_AtEveryPageOfEveryStep_MakesNoDraft()
    {
        var owner = await _app.SignInAsync("process-owner", "nn");
        var list = await owner.GetAsync(Edit);
        foreach (var link in list.Document.QuerySelectorAll(".wb-outline__tools a, .wb-outline__between a").Select(link => link.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(link)).Status);
        var step = await owner.GetAsync($"{Edit}/explain-answer");

        // Saved as it was found.
        Assert.Equal($"{Edit}?endret=explain-answer", (await step.Form("step").PostAsync()).Destination);

        Assert.Single(await HistoryAsync());
    }

    [Fact]
    public async Task Save_OnAnOlderPage_IsRefusedAndWhatWasTypedStays()
    {
        var owner = await _app.SignInAsync("process-owner");
        var leader = await _app.SignInAsync("ke-leader");
        var old = await owner.GetAsync($"{Edit}/first-contact");
        var theirs = await leader.GetAsync($"{Edit}/first-contact");
        await theirs.Form("step").Set("Model.Name", "Ring familien").PostAsync();

        var refused = await old.Form("step").Set(Setting(old, "Reason"), "Min egen tekst").PostAsync();

        Assert.Equal(["Ikke lagret. Noen andre har endret prosessen etter at du åpnet denne siden."], refused.Errors);
        Assert.Contains("Min egen tekst", refused.Html, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector($"a[href='{EditDraft}']"));
        Assert.False((await refused.Form("step").PostAsync()).IsRedirect);
        Assert.Equal("Ring familien", (await DraftAsync()).Steps["first-contact"].Name);

        // The same draft, changed under two pages at once.
        var mine = await owner.GetAsync($"{EditDraft}/first-contact");
        var others = await leader.GetAsync($"{EditDraft}/first-contact");
        Assert.True((await others.Form("step").Set("Model.Name", "Snakk med familien").PostAsync()).IsRedirect);
        Assert.False((await mine.Form("step").Set("Model.Name", "Besøk familien").PostAsync()).IsRedirect);
        Assert.Equal("Snakk med familien", (await DraftAsync()).Steps["first-contact"].Name);
        Assert.Equal(2, (await HistoryAsync()).Count);
    }

    [Fact]
    public async Task Save_StepWasRemovedMeanwhile_ShowsWhatWasTyped()
    {
        var owner = await _app.SignInAsync("process-owner");
        await (await owner.GetAsync($"{Edit}/notify-assessment")).Form("step").Set("Model.Name", "Nytt navn").PostAsync();
        var old = await owner.GetAsync($"{EditDraft}/notify-assessment");
        var oldMove = await owner.GetAsync($"{EditDraft}/notify-assessment/flytt");
        var remove = await owner.GetAsync($"{EditDraft}/notify-assessment/fjern");
        await remove.Form("remove-step").PostAsync();

        var gone = await old.Form("step").Set("Model.Name", "Min egen tekst").PostAsync();

        Assert.Contains("Steget finnes ikke lenger", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Min egen tekst", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Steget finnes ikke lenger", (await oldMove.Form("move-step").PostAsync()).Text, StringComparison.Ordinal);
        // The button pressed twice: it is gone, as was asked for.
        Assert.Equal($"{EditDraft}?endret=notify-assessment", (await remove.Form("remove-step").PostAsync()).Destination);
    }

    [Fact]
    public async Task Save_PressedTwice_SavesOnce()
    {
        var owner = await _app.SignInAsync("process-owner");
        var add = (await owner.GetAsync($"{Edit}/first-contact/nytt")).Form("new-step").Set("Model.Type", "Elsa.Delay").Set("Model.Name", "Vent");
        Assert.Equal($"{EditDraft}/delay?nytt=1", (await add.PostAsync()).Destination);
        Assert.Equal($"{EditDraft}/delay?nytt=1", (await add.PostAsync()).Destination);
        var onDraft = (await owner.GetAsync($"{EditDraft}/phase-2/nytt")).Form("new-step").Set("Model.Type", "Elsa.Delay").Set("Model.Name", "Vent igjen");
        Assert.Equal($"{EditDraft}/delay-2?nytt=1", (await onDraft.PostAsync()).Destination);
        Assert.Equal($"{EditDraft}/delay-2?nytt=1", (await onDraft.PostAsync()).Destination);
        var change = (await owner.GetAsync($"{EditDraft}/delay")).Form("step").Set("Model.Settings[0].Text", "2.00:00:00");
        Assert.True((await change.PostAsync()).IsRedirect);
        Assert.True((await change.PostAsync()).IsRedirect);
        var movePage = await owner.GetAsync($"{EditDraft}/delay/flytt");
        var move = movePage.Form("move-step").Set("Model.Place", movePage.Document.QuerySelectorAll("option")[^1].GetAttribute("value")!);
        Assert.True((await move.PostAsync()).IsRedirect);
        Assert.True((await move.PostAsync()).IsRedirect);

        Assert.Equal(2, (await HistoryAsync()).Count);
        Assert.Equal(2, (await DraftAsync()).Steps.Values.Count(step => step.Type == "Elsa.Delay" && step.Name.StartsWith("Vent", StringComparison.Ordinal) && step.Id.StartsWith("delay", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_HostileNames_AreTextOrRefused()
    {
        var owner = await _app.SignInAsync("process-owner");
        var page = await owner.GetAsync($"{Edit}/receipt");

        var tooLong = await page.Form("step").Set("Model.Name", new string('x', 100_000)).PostAsync();
        Assert.Equal(["Navnet er for langt. Bruk høyst 200 tegn."], tooLong.Errors);
        Assert.Equal(100_000, tooLong.Form("step")["Model.Name"]!.Length);
        Assert.Equal(["Steget må ha et navn."], (await page.Form("step").Set("Model.Name", " ").PostAsync()).Errors);
        var html = await (await page.Form("step").Set("Model.Name", "<script>alert(1)</script>").PostAsync()).FollowAsync();

        Assert.Contains("<script>alert(1)</script>", html.Document.GetElementById("steg-receipt")!.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Elsa.Start")]
    [InlineData("Elsa.If")]
    [InlineData("Elsa.RunTask")]
    [InlineData("System.String")]
    [InlineData("<b>")]
    public async Task Add_ForgedType_IsRefused(string type)
    {
        var owner = await _app.SignInAsync("process-owner");
        var page = await owner.GetAsync($"{Edit}/receipt/nytt");

        var refused = await page.Form("new-step").Set("Model.Type", type).PostAsync();

        Assert.Equal(["Velg hva som skal skje i steget."], refused.Errors);
        var forgedPlace = await page.Form("new-step").Set("Model.Type", "Elsa.Delay").Set("Model.Place", "appointment/<b>/Done/").PostAsync();
        Assert.Equal(["Velg hvor steget skal stå."], forgedPlace.Errors);
        Assert.Single(await HistoryAsync());
    }

    [Theory]
    [InlineData("/finnes-ikke")]
    [InlineData("/start")]
    [InlineData("/%3Cscript%3E")]
    [InlineData("/..%2F..%2F/flytt")]
    [InlineData("/finnes-ikke/fjern")]
    [InlineData("/finnes-ikke/flytt")]
    [InlineData("/finnes-ikke/nytt")]
    public async Task Open_NonsenseStep_IsNotFound(string step)
    {
        var owner = await _app.SignInAsync("process-owner");

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{Edit}{step}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/prosesser/finnes-ikke-v9/rediger")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/prosesser/{First}/nytt-steg?i=finnes-ikke")).Status);
    }

    [Fact]
    public async Task Open_Caseworker_IsForbidden()
    {
        var caseworker = await _app.SignInAsync("caseworker");

        foreach (var address in (string[])[Edit, $"{Edit}/receipt", $"{Edit}/receipt/nytt", $"{Edit}/receipt/flytt", $"{Edit}/receipt/fjern", $"/prosesser/{First}/nytt-steg"])
            Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync(address)).Status);
        var forged = await caseworker.PostAsync($"{Edit}/receipt", new Dictionary<string, string> { ["_handler"] = "step", ["Model.Name"] = "x" });
        Assert.NotEqual(HttpStatusCode.OK, forged.Status);
        Assert.Single(await HistoryAsync());
    }

    [Fact]
    public async Task StartOver_FromTheVersionInUse_MakesOneNewDraftAndKeepsTheOther()
    {
        var owner = await _app.SignInAsync("process-owner");
        await (await owner.GetAsync($"{Edit}/receipt")).Form("step").Set("Model.Name", "Nytt navn").PostAsync();
        var older = await owner.GetAsync(Edit);
        Assert.Contains("Versjon 2 er nyere enn denne", older.Text, StringComparison.Ordinal);
        Assert.Empty(older.Document.QuerySelectorAll(".wb-outline__tools"));

        var restart = older.Form("restart");
        Assert.Equal("/prosesser/oppnevning-barnekoordinator-v3/rediger", (await restart.PostAsync()).Destination);
        Assert.Equal("/prosesser/oppnevning-barnekoordinator-v3/rediger", (await restart.PostAsync()).Destination);

        Assert.Equal(["Kvittering", "Nytt navn", "Kvittering"], (await HistoryAsync()).Select(version => DefinitionReader.Read(version.Json).Definition!.Steps["receipt"].Name));
    }

    private static string Setting(Page page, string input)
    {
        var hidden = page.Document.QuerySelectorAll("input[type=hidden]").Single(field => field.GetAttribute("value") == input && field.GetAttribute("name")!.EndsWith(".Input", StringComparison.Ordinal));
        return hidden.GetAttribute("name")!.Replace(".Input", ".Text", StringComparison.Ordinal);
    }

    private static string Settings(ActivityNode step)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(step.Json.GetRawText())!.AsObject();
        json.Remove("metadata");
        return json.ToJsonString();
    }

    private static IEnumerable<string> WaysFrom(WorkflowDefinition definition, string id) =>
        definition.Root.Connections.Where(line => line.SourceId == id).Select(line => $"{line.SourcePort}>{line.TargetId}");

    private Task<IReadOnlyList<WorkflowVersion>> HistoryAsync() =>
        _app.UseAsync<IVersionStore, IReadOnlyList<WorkflowVersion>>(store => store.HistoryAsync("oppnevning-barnekoordinator", Cancellation));

    private Task<WorkflowDefinition> DraftAsync() => ReadAsync(Draft);

    private async Task<WorkflowDefinition> ReadAsync(string versionId) =>
        DefinitionReader.Read((await _app.UseAsync<IVersionStore, WorkflowVersion?>(store => store.FindAsync(versionId, Cancellation)))!.Json).Definition!;
}
