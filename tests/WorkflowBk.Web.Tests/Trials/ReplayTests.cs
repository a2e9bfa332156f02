using WorkflowBk.Domain.Decisions;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;
using WorkflowBk.Web.Trials;
using static WorkflowBk.Web.Tests.Trials.TrialWork;

namespace WorkflowBk.Web.Tests.Trials;

public sealed class ReplayTests : IDisposable
{
    private readonly TestApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Replay_OnTheVersionThatWasFollowed_IsTheSame()
    {
        await CloseThreeAsync();

        var sheet = await ReplayAsync(Process);

        Assert.Equal(3, sheet.Total);
        Assert.All(sheet.Lines, line => Assert.Equal((ReplayVerdict.Same, ""), (line.Verdict, Say(line))));
    }

    [Fact]
    public async Task Replay_DraftAsksSomethingNew_StopsThere()
    {
        await CloseThreeAsync();
        await _app.DraftAsync(root => Insert(root, "phase-4", "notify-preparation", Step(
            "extra", "Bk.FormTask", "Ring skolen", ("title", "Ring skolen"), ("reason", "Skolen vet mye."), ("role", "Caseworker"), ("formText", "Hva sa de?"))));

        var sheet = await ReplayAsync(Draft);

        // The last that was closed is the first that is told of; the one that was left never came so far.
        Assert.Equal(
            ["", "Stops Ring skolen", "Stops Ring skolen"],
            sheet.Lines.Select(Say));
        Assert.Equal([ReplayVerdict.Same, ReplayVerdict.Stops, ReplayVerdict.Stops], sheet.Lines.Select(line => line.Verdict));
    }

    [Fact]
    public async Task Replay_DraftWaitsAndTellsMore_DiffersInDaysAndLetters()
    {
        await _app.CloseCaseAsync();
        await _app.DraftAsync(root =>
        {
            Insert(root, "phase-4", "notify-preparation", Step("extra", "Elsa.Delay", "Tenk over det", ("timeSpan", "5.00:00:00")));
            Insert(root, "extra", "notify-preparation", Step("hello", "Bk.NotifyFamily", "Hils familien", ("template", "summary-ready")));
        });

        var line = Assert.Single((await ReplayAsync(Draft)).Lines);

        Assert.Equal(ReplayVerdict.Differs, line.Verdict);
        Assert.Contains("New Tenk over det", Say(line), StringComparison.Ordinal);
        Assert.Contains("New Hils familien", Say(line), StringComparison.Ordinal);
        Assert.Contains("MoreLetters  1", Say(line), StringComparison.Ordinal);
        Assert.Contains(line.Differences, difference => difference is { Kind: ReplayDifferenceKind.Longer, Count: 4 or 5 });
    }

    [Fact]
    public async Task Replay_DraftHasOneStepLess_IsNotPassed()
    {
        await _app.CloseCaseAsync();
        await _app.DraftAsync(root =>
        {
            var ways = root["connections"]!.AsArray();
            foreach (var way in ways.Where(way => way!["target"]!["activity"]!.ToString() == "family-review"))
                way!["target"]!["activity"] = "phase-4";
            ways.Remove(ways.First(way => way!["source"]!["activity"]!.ToString() == "family-review"));
            var steps = root["activities"]!.AsArray();
            steps.Remove(steps.First(step => step!["id"]!.ToString() == "family-review"));
        });

        var line = Assert.Single((await ReplayAsync(Draft)).Lines);

        Assert.Equal("NotPassed Familien ser oppsummeringen", Say(line));
    }

    [Fact]
    public async Task Page_ForProcessOwner_TellsNothingOfAnyFamily()
    {
        await CloseThreeAsync();
        var cases = await _app.RowsAsync(db => db.Cases);
        var owner = await _app.SignInAsync("process-owner");

        var page = await owner.GetAsync($"/prosesser/{Process}/prov/saker");

        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Sak 1 til 3 av 3", page.Text, StringComparison.Ordinal);
        Assert.All(cases, row => Assert.DoesNotContain(row.Reference, page.Html, StringComparison.Ordinal));
        Assert.All(cases, row => Assert.DoesNotContain(row.Id.ToString(), page.Html, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Solvang", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(TaskWork.ChildName, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutClosedCasesOrForComplaints_SaysSo()
    {
        var owner = await _app.SignInAsync("process-owner", "nn");

        Assert.Contains("Ingen saker er avslutta enno", (await owner.GetAsync($"/prosesser/{Process}/prov/saker?side=99")).Text, StringComparison.Ordinal);
        Assert.Contains("kan ikkje spelast av", (await owner.GetAsync($"/prosesser/{Complaint}/prov/saker")).Text, StringComparison.Ordinal);
    }

    private async Task CloseThreeAsync()
    {
        await _app.CloseCaseAsync();
        await _app.CloseCaseAsync(DecisionOutcome.Refused, days: 3);
        await _app.LeaveCaseAsync();
    }

    private async Task<ReplaySheet> ReplayAsync(string version) =>
        (await _app.UseAsync<ReplayDesk, ReplaySheet?>(desk => desk.ReadAsync(version, 1, Cancellation)))!;

    private static string Say(ReplayLine line) =>
        string.Join("; ", line.Differences.Select(difference => $"{difference.Kind} {difference.What} {(difference.Count > 0 ? difference.Count : "")}".TrimEnd()));
}
