using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>What the server answered, as a browser reads it.</summary>
public sealed class Page
{
    private Page(Browser browser, HttpResponseMessage answer, string html)
    {
        Browser = browser;
        Status = answer.StatusCode;
        Address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        Location = answer.Headers.Location?.ToString();
        Headers = answer.Headers;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    public Browser Browser { get; }

    public HttpStatusCode Status { get; }

    public string Address { get; }

    /// <summary>Where a redirect leads; <c>null</c> for anything else.</summary>
    public string? Location { get; }

    public System.Net.Http.Headers.HttpResponseHeaders Headers { get; }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    /// <summary>Where a redirect leads, as path and query; the whole address when that is another site.</summary>
    public string? Destination => Location is null ? null
        : new Uri(new Uri("http://localhost"), Location) is { Host: "localhost" } own ? own.PathAndQuery : Location;

    public bool IsRedirect => Location is not null;

    public string Title => Document.Title ?? "";

    /// <summary>The text of the main part, its white space collapsed.</summary>
    public string Text => Collapse(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "");

    /// <summary>The sentences of the error summary; empty when there is none.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".wb-errors li").Select(line => Collapse(line.TextContent))];

    public static async Task<Page> ReadAsync(Browser browser, HttpResponseMessage answer)
    {
        using (answer)
            return new Page(browser, answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Goes where the redirect leads.</summary>
    public Task<Page> FollowAsync()
    {
        Assert.True(IsRedirect, $"{Address} answered {Status} and leads nowhere: {Text}");
        return Browser.GetAsync(new Uri(new Uri("http://localhost"), Location!).PathAndQuery);
    }

    /// <summary>The form of a name, filled in as the page shows it.</summary>
    public Form Form(string name) =>
        new(this, (IHtmlFormElement)(Document.QuerySelector($"form:has(input[name='_handler'][value='{name}'])")
            ?? throw new InvalidOperationException($"{Address} has no form {name}: {Text}")));

    /// <summary>The message shown at a field; <c>null</c> when there is none.</summary>
    public string? ErrorAt(string field)
    {
        var control = Document.QuerySelector($"[name='{field}']") ?? throw new InvalidOperationException($"{Address} has no field {field}.");
        return control.Closest("[data-invalid]")?.QuerySelector(".wb-field__error")?.TextContent.Trim();
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
