using System.Text.Json.Nodes;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Trials;
using static WorkflowBk.Web.Tests.Trials.TrialWork;

namespace WorkflowBk.Web.Tests.Trials;

/// <summary>Drafts that nobody has published: what is new in them is seen, and what is wrong with them is said.</summary>
[Trait("Database", "SQLite")]
public sealed class TrialDraftTests : IDisposable
{
    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Draft_WithFormOfItsOwn_IsAskedAndAnswered()
    {
        await _app.DraftAsync(root => Insert(root, "phase-2", "notify-assessment", Step(
            "extra", "Bk.FormTask", "Ring skolen", ("title", "Ring skolen"), ("reason", "Skolen vet mye."), ("role", "Caseworker"),
            ("formText", "Hva sa de? (lang tekst) *\nNår? (dato) *\nHvem? (valg: rektor, lærer) *\nHvor mange? (tall) *\nEnige? (ja/nei/uavklart) *\nTjeneste? (tjeneste) *\nPerson? (person) *"))));

        var asked = await _app.TryAsync(Draft, null, "t:first-contact:GoesOn");
        var answered = await _app.TryAsync(Draft, null, "t:first-contact:GoesOn", "t:extra:Done");

        Assert.Empty(asked.Refused);
        Assert.Equal(["extra"], asked.Story!.Open.Select(task => task.StepId));
        Assert.Empty(answered.Problems);
        Assert.Equal(["initial-assessment"], answered.Story!.Open.Select(task => task.StepId));
        Assert.True((await _app.RowsAsync(db => db.WorkflowVersions.Where(row => row.Id == Draft))).Single().IsDraft);
    }

    [Fact]
    public async Task Draft_ThatCannotBePublished_IsSaidWithStepAndReason()
    {
        await _app.DraftAsync(root => Insert(root, "phase-2", "notify-assessment", Step("extra", "Bk.NotifyFamily", "Hils familien", ("template", "finnes-ikke"))));
        var owner = await _app.SignInAsync("process-owner");

        var page = await owner.GetAsync($"/prosesser/{Draft}/prov");

        Assert.Contains("Denne versjonen kan ikke prøves ennå", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hils familien", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Draft_WithStepThatFails_SaysWhich()
    {
        await _app.DraftAsync(root => Insert(root, "phase-2", "notify-assessment", Step("extra", "Elsa.Fault", "Uhell", ("message", "Det gikk galt"))));
        var owner = await _app.SignInAsync("process-owner");

        var page = await owner.GetAsync($"/prosesser/{Draft}/prov?fra=2026-11-23&trekk=t:first-contact:GoesOn");

        Assert.Contains("Steget «Uhell» stoppet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ThatRunsInARingAtOnce_EndsAndSaysSo()
    {
        await _app.DraftAsync(root =>
        {
            Insert(root, "phase-2", "notify-assessment", Step("extra", "Bk.EnterPhase", "Rundt", ("phase", "InitialAssessment")));
            root["connections"]!.AsArray().Add(Way("extra", "phase-2"));
        });

        var sheet = await _app.TryAsync(Draft, null, "t:first-contact:GoesOn");

        Assert.True(sheet.Refused.Count + sheet.Problems.Count + (sheet.Story?.Incidents.Count ?? 0) > 0);
    }

    [Fact]
    public async Task Draft_ThatRunsInARingWithTime_EndsAndSaysSo()
    {
        await _app.DraftAsync(root =>
        {
            Insert(root, "phase-2", "notify-assessment", Step("extra", "Elsa.Delay", "Vent litt", ("timeSpan", "00:00:01")));
            root["connections"]!.AsArray().Add(Way("extra", "phase-2"));
        });

        var sheet = await _app.TryAsync(Draft, null, "t:first-contact:GoesOn", "d:7");

        Assert.Contains(Assert.Single(sheet.Problems).Code, (string[])["trial.too-much", "trial.too-slow"]);
    }

    [Fact]
    public async Task Trial_OfMunicipalityThatWantsASecondReader_HasOne()
    {
        await _app.UseAsync<MunicipalityStore, bool>(async store =>
        {
            await store.SaveAsync(await store.GetAsync(Cancellation) with { WantsSecondReader = true }, Cancellation);
            return true;
        });
        IReadOnlyList<string> road = [.. WholeRoad.TakeWhile(move => !move.StartsWith("t:choose-coordinator", StringComparison.Ordinal))];

        var sheet = await _app.TryAsync(Process, null, road);
        var read = await _app.TryAsync(Process, null, [.. road, "t:second-reader:ChildCoordinator"]);

        Assert.Equal(["second-reader"], sheet.Story!.Open.Select(task => task.StepId));
        Assert.Equal(["choose-coordinator"], read.Story!.Open.Select(task => task.StepId));
    }

    private static JsonObject Way(string from, string to) => new()
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = "Done" },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    };
}
