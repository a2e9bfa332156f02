using System.Net;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Trials;

public sealed class TrialPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Address = $"/prosesser/{TrialWork.Process}/prov";

    [Fact]
    public async Task Page_FromOutlineToFirstTaskDone_GoesByLinks()
    {
        var owner = await app.SignInAsync("process-owner");
        var outline = await owner.GetAsync($"/prosesser/{TrialWork.Process}");
        var start = await owner.GetAsync(outline.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Prøv").GetAttribute("href")!);
        Assert.Equal("7", start.Document.QuerySelector("select[name=barn] option[selected]")!.GetAttribute("value"));

        var begun = await owner.GetAsync($"{Address}?fra=2026-11-23&barn=ventet&hvem=Parent&vei=Web&sprak=Nn");
        Assert.Contains("I dag er 23. november 2026 (dag 1)", begun.Text, StringComparison.Ordinal);
        var done = await owner.GetAsync(begun.Document.QuerySelectorAll("main a")
            .First(link => link.TextContent.Contains("Går videre", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Contains("Innledende vurdering", done.Document.QuerySelector("main .wb-items")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Første kontakt: Går videre", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_UntilADay_BecomesAMoveInTheAddress()
    {
        var owner = await app.SignInAsync("process-owner");

        var answer = await owner.GetAsync($"{Address}?fra=2026-11-23&trekk=t%3Afirst-contact%3AGoesOn&dag=2026-12-01");
        Assert.Contains("trekk=t:first-contact:GoesOn,u:2026-12-01", answer.Location, StringComparison.Ordinal);
        Assert.Contains("1. desember 2026 (dag 9)", (await answer.FollowAsync()).Text, StringComparison.Ordinal);

        var wrong = await owner.GetAsync($"{Address}?fra=2026-11-23&dag=i-morgen");
        Assert.Contains("kan ikke leses", wrong.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fra=i-går&barn=7", "Velg en dag")]
    [InlineData("fra=2026-11-23&barn=44", "Velg hvor gammelt barnet er")]
    [InlineData("fra=2026-11-23&vei=brevdue", "Velg noe fra lista")]
    [InlineData("fra=2026-11-23&hvem=7", "Velg noe fra lista")]
    public async Task Page_NonsenseInTheStart_IsSaidInTheForm(string query, string expected)
    {
        var page = await (await app.SignInAsync("process-owner")).GetAsync($"{Address}?{query}");

        Assert.Contains(page.Errors, error => error.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_HtmlInTheMoves_IsShownAsText()
    {
        var page = await (await app.SignInAsync("process-owner")).GetAsync(
            $"{Address}?fra=2026-11-23&trekk=t:%253Cscript%253Ealert(1)%253C%252Fscript%253E:Done");

        Assert.Contains("<script>alert(1)</script>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nn", "Ingenting blir sendt eller lagra", "Start prøva")]
    [InlineData("nb", "Ingenting blir sendt eller lagret", "Start prøven")]
    public async Task Page_InBothForms_IsInItsOwnWords(string language, params string[] expected)
    {
        var page = await (await app.SignInAsync("process-owner", language)).GetAsync(Address);

        Assert.All(expected, text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_ForOthers_IsClosed()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync("caseworker")).GetAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync("caseworker")).GetAsync($"{Address}/saker")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("process-owner")).GetAsync("/prosesser/finnes-ikke-v1/prov")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("process-owner")).GetAsync("/prosesser/finnes-ikke-v1/prov/saker")).Status);
    }
}
