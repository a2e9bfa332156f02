using System.Net.Http.Headers;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>A browser without JavaScript: keeps cookies, and shows a redirect instead of following it.</summary>
public sealed class Browser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<Page> GetAsync(string path) =>
        await Page.ReadAsync(this, await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        // Not FormUrlEncodedContent: that refuses texts over 64 kB.
        var body = string.Join('&', fields.Select(field => $"{Escape(field.Key)}={Escape(field.Value)}"));
        // Without a charset, as browsers send it: the server would read the escaped bytes in that one.
        using StringContent content = new(body, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        return await Page.ReadAsync(this, await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken));
    }

    public async Task<byte[]> DownloadAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
