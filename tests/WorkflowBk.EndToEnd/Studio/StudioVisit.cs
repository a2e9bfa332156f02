using System.Collections.Concurrent;
using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;

namespace WorkflowBk.EndToEnd.Studio;

/// <summary>A process owner at the designer, and somebody who watches what the browser asks for and whether the designer broke.</summary>
internal sealed class StudioVisit
{
    private readonly ConcurrentBag<string> _outside = [];
    private readonly ConcurrentBag<string> _refused = [];
    private readonly string? _pictures = Environment.GetEnvironmentVariable("WORKFLOWBK_SCREENSHOTS");

    private StudioVisit(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<StudioVisit> BeginAsync(Kit.Windows windows, Uri address, string role = "process-owner", int width = 1280)
    {
        var page = await windows.OpenAsync(address, width);
        StudioVisit visit = new(page);
        page.Request += (_, request) => visit.Look(request.Url, address);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                visit._refused.Add(message.Text);
        };
        var signedIn = await page.APIRequest.PostAsync(
            new Uri(address, "/demo/sign-in").ToString(),
            new APIRequestContextOptions { Form = page.APIRequest.CreateFormData().Set("role", role), Headers = [new("Origin", address.GetLeftPart(UriPartial.Authority))] });
        Assert.True(signedIn.Ok, $"{signedIn.Status}");
        return visit;
    }

    /// <summary>The list of workflows, loaded.</summary>
    public async Task OpenListAsync()
    {
        await Page.GotoAsync("/studio/arbeidsflyter");
        await Row("Oppnevning av barnekoordinator").WaitForAsync();
        await SoundAsync("list");
    }

    /// <summary>A workflow in the editor, its steps drawn.</summary>
    public async Task OpenEditorAsync(string definitionId, int steps)
    {
        await Page.GotoAsync($"/studio/arbeidsflyter/{definitionId}");
        await Steps.Nth(steps - 1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await SoundAsync($"editor-{definitionId}");
        Assert.Equal(steps, await Steps.CountAsync());
    }

    /// <summary>The steps on the sheet.</summary>
    public ILocator Steps => Page.Locator(".x6-node");

    public ILocator Row(string name) => Page.Locator("tbody tr").Filter(new() { HasText = name });

    /// <summary>What the page around the designer tells.</summary>
    public ILocator Messages => Page.Locator("[data-designer-messages]");

    /// <summary>Chooses from the menu of a row in a list.</summary>
    public async Task ChooseAsync(string row, string item)
    {
        await Row(row).Locator("button").Last.ClickAsync();
        await Page.Locator(".mud-popover-open").GetByText(item, new() { Exact = true }).First.ClickAsync();
    }

    /// <summary>Answers yes to the question that the designer asks.</summary>
    public Task ConfirmAsync() => Page.Locator(".mud-dialog button").Last.ClickAsync();

    /// <summary>Drags an activity from the toolbox onto the sheet, and waits until that is saved.</summary>
    /// <returns>What the server answered.</returns>
    public async Task<IResponse> DragAsync(string category, string activity, int x, int y)
    {
        await Page.GetByText(category, new() { Exact = true }).First.ClickAsync();
        var item = Page.GetByText(activity, new() { Exact = true }).First;
        await item.WaitForAsync();
        // The drawer is still opening, and what is in it moves.
        await Page.WaitForFunctionAsync("() => !document.querySelector('.mud-collapse-entering')");
        await item.HoverAsync();
        return await SavedAsync(() => item.DragToAsync(Page.Locator(".x6-graph").First, new() { TargetPosition = new() { X = x, Y = y } }));
    }

    /// <summary>Does something that the designer saves by itself.</summary>
    /// <returns>What the server answered.</returns>
    public Task<IResponse> SavedAsync(Func<Task> act) => Page.RunAndWaitForResponseAsync(
        act, response => response.Request.Method == "POST" && response.Url.EndsWith("/studio/api/workflow-definitions", StringComparison.Ordinal));

    /// <summary>That the designer has not broken, and that nothing was asked of anybody else.</summary>
    public async Task SoundAsync(string picture)
    {
        if (_pictures is not null)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(_pictures).FullName, $"studio-{picture}.png") });
        Assert.False(await Page.Locator("#blazor-error-ui").IsVisibleAsync(), $"The designer broke at {picture}.");
        Assert.Empty(_outside);
        Assert.Empty(_refused);
    }

    private void Look(string url, Uri address)
    {
        if (!url.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)
            && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
        {
            _outside.Add(url);
        }
    }
}
