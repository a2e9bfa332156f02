using System.Net;
using System.Net.Http.Headers;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Studio.Tests.Hosting;

public sealed class DesignerFileTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("_framework/blazor.webassembly.js", "br", "br", "text/javascript")]
    [InlineData("_framework/blazor.webassembly.js", "gzip", "gzip", "text/javascript")]
    [InlineData("_framework/blazor.webassembly.js", null, null, "text/javascript")]
    [InlineData("_framework/icudt.oh1zvcfom8.dat", "br", "br", "application/octet-stream")]
    [InlineData("_content/MudBlazor/MudBlazor.min.css", "gzip, deflate, br", "br", "text/css")]
    [InlineData("_content/Radzen.Blazor/fonts/RobotoFlex.woff2", "br", null, "font/woff2")]
    [InlineData("appsettings.json", "br", null, "application/json")]
    public async Task File_IsServedAsTheBrowserTakesIt(string path, string? accepted, string? encoding, string type)
    {
        using var answer = await GetAsync(path, accepted);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 50);
    }

    [Fact]
    public async Task File_ThatSaysItsVersion_IsKeptForever()
    {
        using var named = await GetAsync("_framework/icudt.oh1zvcfom8.dat", "br");
        using var asked = await GetAsync($"_content/MudBlazor/MudBlazor.min.css?v={Web.Designer.DesignerFiles.Version}", "br");
        using var plain = await GetAsync("_content/MudBlazor/MudBlazor.min.css", "br");

        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", asked.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(plain.Headers.CacheControl!.NoCache);
        using var again = await GetAsync("_content/MudBlazor/MudBlazor.min.css", "br", plain.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("_framework/../appsettings.json")]
    [InlineData("..%2f..%2fappsettings.json")]
    [InlineData("_content/Elsa.Studio.Workflows.Designer/designer.entry.js.map")]
    [InlineData("index.html")]
    [InlineData("_framework/finnes-ikke.wasm")]
    public async Task File_ThatIsNotTheDesigners_IsNotServed(string path)
    {
        using var answer = await GetAsync(path, "br");

        Assert.NotEqual("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(path.Contains("appsettings", StringComparison.Ordinal) || answer.StatusCode == HttpStatusCode.NotFound, $"{answer.StatusCode}");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accepted, EntityTagHeaderValue? known = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"/studio/{path}", UriKind.Relative));
        if (accepted is not null)
            request.Headers.AcceptEncoding.ParseAdd(accepted);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await app.NewBrowser().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
