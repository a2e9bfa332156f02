using WorkflowBk.Domain.Families;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.CaseFiles;

public sealed class CaseListTests : IDisposable
{
    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task List_OpenAndClosed_ShowsOpenFirstAndFilters()
    {
        var closed = await HansFamily.DriveAsync(_app, HansFamily.AllSteps);
        var open = await BeginAsync("Åse Lunden");
        var browser = await _app.SignInAsync(DemoStaff.Caseworker.Id);

        Assert.Equal(["Åse Lunden", HansFamily.Child], await NamesAsync(browser, "/saker"));
        Assert.Equal(["Åse Lunden"], await NamesAsync(browser, "/saker?vis=apne"));
        Assert.Equal([HansFamily.Child], await NamesAsync(browser, "/saker?vis=ferdige"));
        Assert.NotEqual(closed.CaseId, open.CaseId);
    }

    [Theory]
    [InlineData("åse")]
    [InlineData("LUND")]
    [InlineData(" Åse Lunden ")]
    public async Task Search_ByName_FindsItHoweverItIsWritten(string term)
    {
        await HansFamily.DriveAsync(_app, 0);
        await BeginAsync("Åse Lunden");

        var names = await NamesAsync(await _app.SignInAsync(DemoStaff.Caseworker.Id), $"/saker?sok={Uri.EscapeDataString(term)}");

        Assert.Equal(["Åse Lunden"], names);
    }

    [Fact]
    public async Task Search_ByReference_FindsTheCase()
    {
        var hans = await HansFamily.DriveAsync(_app, 0);
        await BeginAsync("Åse Lunden");
        var reference = (await _app.RowsAsync(db => db.Cases.Where(row => row.Id == hans.CaseId)))[0].Reference;

        var names = await NamesAsync(
            await _app.SignInAsync(DemoStaff.Caseworker.Id), $"/saker?sok={reference[2..].ToLowerInvariant()}");

        Assert.Equal([HansFamily.Child], names);
    }

    [Theory]
    [InlineData("?sok=%3Cscript%3E")]
    [InlineData("?vis=tull&side=-3")]
    [InlineData("?side=99999999")]
    public async Task List_OddAddress_IsAnsweredCalmly(string query)
    {
        await BeginAsync("Åse Lunden");

        var page = await (await _app.SignInAsync(DemoStaff.Caseworker.Id)).GetAsync("/saker" + query);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task List_ManyCases_ComesInPages()
    {
        for (var number = 0; number < 27; number++)
            await BeginAsync($"Barn {number:00}");
        var browser = await _app.SignInAsync(DemoStaff.Caseworker.Id);

        Assert.Equal(25, (await NamesAsync(browser, "/saker")).Count);
        Assert.Equal(["Barn 01", "Barn 00"], await NamesAsync(browser, "/saker?side=2"));
        var page = await browser.GetAsync("/saker?sok=barn");
        Assert.Equal("/saker?sok=barn&side=2", page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(2, (await NamesAsync(browser, "/saker?sok=barn&side=2")).Count);
    }

    private async Task<CaseDriver> BeginAsync(string child)
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        return await CaseDriver.BeginAsync(_app, HansFamily.Call(_app) with { Child = new Child(child, null, null) });
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Browser browser, string address) =>
        [.. (await browser.GetAsync(address)).Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
