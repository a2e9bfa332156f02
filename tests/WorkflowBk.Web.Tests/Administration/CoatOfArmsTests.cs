using System.IO.Compression;
using System.Net;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Tests.CaseFiles;
using WorkflowBk.Web.Tests.CaseWork;
using WorkflowBk.Web.Tests.Kit;
using WorkflowBk.Web.Tests.Tasks;

namespace WorkflowBk.Web.Tests.Administration;

/// <summary>The image in the head of the municipality's letters.</summary>
public sealed class CoatOfArmsTests : IDisposable
{
    private const string Admin = "/admin/kommunen";

    private static readonly byte[] _jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];

    private readonly TestApp _app = new();

    [Fact]
    public async Task Letters_WithAnImage_CarryItOnPagesAndInsideTheZip()
    {
        var hans = await HansFamily.DriveAsync(_app, HansFamily.AllSteps);
        var marte = await _app.SignInAsync(TaskWork.Person("Marte"));

        var whole = await marte.GetAsync($"/saker/{hans.CaseId}/hele-saken");

        var image = whole.Document.QuerySelector(".wb-paper__head img");
        Assert.Equal("", image?.GetAttribute("alt"));
        Assert.StartsWith("/kommunevapen/", image!.GetAttribute("src"), StringComparison.Ordinal);

        using ZipArchive zip = new(new MemoryStream(await marte.DownloadAsync($"/saker/{hans.CaseId}/hele-saken.zip")));
        Assert.True(zip.Entries.Count > 1);
        foreach (var entry in zip.Entries)
        {
            using StreamReader reader = new(entry.Open());
            var html = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains("src=\"data:image/png;base64,", html, StringComparison.Ordinal);
            Assert.DoesNotContain("kommunevapen", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Image_WhenChanged_IsServedToAnybodyUnderAnAddressOfItsOwn()
    {
        var admin = await _app.SignInAsync("admin");
        var before = await ShownAsync(admin);

        // What it holds counts, not what it is called.
        var answer = await Upload.SendAsync(admin, Admin, "arms", "Arms.File", "logo.png", _jpeg);

        Assert.Equal($"{Admin}?lagret=1", answer.Destination);
        var now = await ShownAsync(admin);
        Assert.NotEqual(before, now);
        using var served = await _app.NewBrowser().Client.GetAsync(new Uri(now!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", served.Content.Headers.ContentType?.MediaType);
        Assert.Equal((true, TimeSpan.FromDays(365)), (served.Headers.CacheControl!.Public, served.Headers.CacheControl.MaxAge));
        Assert.Contains("sandbox", Assert.Single(served.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(_jpeg, await served.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using HttpRequestMessage again = new(HttpMethod.Get, now);
        again.Headers.IfNoneMatch.Add(served.Headers.ETag!);
        using var unchanged = await _app.NewBrowser().Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.NewBrowser().GetAsync(before!)).Status);
    }

    [Fact]
    public async Task Image_WhenRemoved_IsGoneAlsoWhenRemovedTwice()
    {
        var admin = await _app.SignInAsync("admin", "nn");
        var shown = await ShownAsync(admin);
        var page = await admin.GetAsync(Admin);

        Assert.True((await page.Form("arms-remove").PostAsync()).IsRedirect);
        Assert.True((await page.Form("arms-remove").PostAsync()).IsRedirect);

        Assert.Null(await ShownAsync(admin));
        Assert.Contains("Breva har ikkje noko kommunevåpen enno", (await admin.GetAsync(Admin)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.NewBrowser().GetAsync(shown!)).Status);
    }

    [Fact]
    public async Task Image_ThatIsNone_IsRefusedInWordsAndTheOldOneStays()
    {
        var admin = await _app.SignInAsync("admin");
        var shown = await ShownAsync(admin);

        foreach (var (content, message) in new (byte[], string)[]
        {
            ("<svg onload='alert(1)'/>"u8.ToArray(), "Dette er ikke et bilde vi kan bruke. Velg et bilde i formatet PNG eller JPEG."),
            ([], "Filen er tom. Velg en annen."),
            ([.. _jpeg, .. new byte[CoatOfArms.MaxBytes]], "Bildet er for stort. Det kan være høyst 500 kB."),
        })
        {
            var answer = await Upload.SendAsync(admin, Admin, "arms", "Arms.File", "logo.png", content);

            Assert.Equal([message], answer.Errors);
            Assert.Equal(message, answer.ErrorAt("Arms.File"));
        }

        Assert.Equal(["Velg en fil."], (await (await admin.GetAsync(Admin)).Form("arms").PostAsync()).Errors);
        Assert.Equal(shown, await ShownAsync(admin));
    }

    public void Dispose() => _app.Dispose();

    /// <summary>The address of the image on the administrator's page; <c>null</c> when there is none.</summary>
    private static async Task<string?> ShownAsync(Browser admin) =>
        (await admin.GetAsync(Admin)).Document.QuerySelector("main img")?.GetAttribute("src");
}
