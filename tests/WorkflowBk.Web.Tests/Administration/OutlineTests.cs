using System.Net;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Administration;

public sealed class OutlineTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Version = "/prosesser/oppnevning-barnekoordinator-v1";

    [Fact]
    public async Task Processes_ShippedWorkflow_IsListedWithItsVersion()
    {
        var owner = await app.SignInAsync("process-owner");

        var page = await owner.GetAsync("/prosesser");

        Assert.Contains("Oppnevning av barnekoordinator", page.Text, StringComparison.Ordinal);
        var row = page.Document.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector($"a[href='{Version}']") is not null);
        Assert.StartsWith("I bruk", row.QuerySelector("td")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outline_OfTheShippedWorkflow_TellsWhoWhenAndWhatNext()
    {
        var owner = await app.SignInAsync("process-owner");

        var steps = (await owner.GetAsync(Version)).Document.QuerySelectorAll(".wb-outline__step").ToList();

        var contact = steps.Single(step => step.QuerySelector("h2")!.TextContent.EndsWith("Første kontakt", StringComparison.Ordinal));
        Assert.Contains("Saksbehandler", contact.TextContent, StringComparison.Ordinal);
        Assert.Contains("virkedager", contact.TextContent, StringComparison.Ordinal);
        Assert.Contains("Familien ønsker det ikke:", contact.TextContent, StringComparison.Ordinal);
        var next = contact.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();
        Assert.All(next, href => Assert.Contains(steps, step => $"{Version}#{step.Id}" == href));
        Assert.Contains(steps, step => step.TextContent.Contains("inquiry-received", StringComparison.Ordinal));
        Assert.EndsWith("Henvendelse mottatt", steps[0].QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outline_InNynorsk_SaysWhyInNynorsk()
    {
        var owner = await app.SignInAsync("process-owner", "nn");

        var page = await owner.GetAsync(Version);

        Assert.Contains("Familien ventar på å bli ringd.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outline_NoSuchVersion_IsNotFound()
    {
        var owner = await app.SignInAsync("process-owner");

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/prosesser/finnes-ikke-v9")).Status);
    }
}
