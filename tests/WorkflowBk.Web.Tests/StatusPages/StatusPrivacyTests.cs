using WorkflowBk.Notices.Guarding;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.StatusPages;

/// <summary>In no phase and no language does a family's page say what the case is about: not in its text, title, address or code.</summary>
public sealed class StatusPrivacyTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly PrivacyGuard _guard = new();

    // Everything about Hans: his name, his parents', the services around him, and what was written of him.
    private static readonly string[] _caseWords =
    [
        HansFamily.Child, HansFamily.Mother, HansFamily.Father, "kari.solvang", HansFamily.MothersPhone, "PPT", "Fysio- og ergoterapitjenesten",
        "avlastning", "funksjonsevne", "lesing", "trening", "slitne",
    ];

    [Fact]
    public async Task StatusPages_InEveryPhaseAndLanguage_SayNothingOfTheCase()
    {
        var hans = await HansFamily.DriveAsync(app, 0);
        for (var step = 0; step <= HansFamily.AllSteps; step++)
        {
            var link = await StatusLinks.ToAsync(app, hans.CaseId, HansFamily.Mother);
            foreach (var language in (string[])["nb", "nn", "en"])
            {
                await HoldsAsync(language, link);
                await HoldsAsync(language, link + "/stopp");
            }

            if (step < HansFamily.AllSteps)
                await HansFamily.NextAsync(hans, app, step);
        }
    }

    [Fact]
    public async Task EntryAndErrorPages_InEveryLanguage_SayNothingOfTheCase()
    {
        foreach (var language in (string[])["nb", "nn", "en"])
        {
            await HoldsAsync(language, "/status");
            await HoldsAsync(language, "/status?sendt=lenke");
            await HoldsAsync(language, "/status/finnes-ikke");
            Holds(await app.NewBrowser(language).PostAsync("/status", new Dictionary<string, string> { ["_handler"] = "code" }));
        }
    }

    private async Task HoldsAsync(string language, string address)
    {
        var browser = app.NewBrowser(language);
        await browser.GetAsync($"/sprak/{language}?tilbake=/status");
        Holds(await browser.GetAsync(address));
    }

    private static void Holds(Page page)
    {
        foreach (var notOurs in page.Document.QuerySelectorAll("script, style, .wb-demo").ToList())
            notOurs.Remove();
        var seen = string.Join('\n', [page.Document.DocumentElement.TextContent, .. page.Document.QuerySelectorAll("*").SelectMany(Spoken)]);

        var problems = _guard.CheckMessage($"{page.Title} {page.Address}", seen, _caseWords).Problems;
        Assert.True(problems.Count == 0, $"{page.Address}: {string.Join(", ", problems.SelectMany(problem => problem.Args.Prepend(problem.Code)))}");
    }

    /// <summary>What is read out, shown on hover or filled in, besides the text.</summary>
    private static IEnumerable<string> Spoken(AngleSharp.Dom.IElement element) =>
        element.GetAttribute("type") == "hidden" ? [] : new[] { "aria-label", "title", "alt", "value", "placeholder", "content" }.Select(element.GetAttribute).OfType<string>()
            .Where(text => text.Length is > 0 and < 60);
}
