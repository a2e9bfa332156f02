using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>Somebody in front of a browser window.</summary>
internal sealed partial class Visitor(IPage page, IHands hands, Album album, string name)
{
    public IPage Page => page;

    /// <summary>Somebody who does not sign in.</summary>
    public static async Task<Visitor> AnybodyAsync(Windows windows, Uri address, Album album, Func<IPage, IHands>? hands = null)
    {
        var page = await windows.OpenAsync(address);
        return new Visitor(page, hands?.Invoke(page) ?? new MouseHands(), album, "");
    }

    /// <summary>Signs in as one of the demo's people, by the button on the sign-in page.</summary>
    public static async Task<Visitor> SignInAsync(Windows windows, Uri address, Album album, string name, Func<IPage, IHands>? hands = null)
    {
        var page = await windows.OpenAsync(address);
        var visitor = new Visitor(page, hands?.Invoke(page) ?? new MouseHands(), album, name);
        await visitor.GoAsync("/logg-inn");
        return visitor;
    }

    /// <summary>Goes to a page; signs in on the way when that is asked for, as the day after.</summary>
    public async Task GoAsync(string path)
    {
        await page.GotoAsync(path);
        if (!page.Url.Contains("/logg-inn", StringComparison.Ordinal))
            return;
        var button = page.Locator("button", new PageLocatorOptions { HasText = name });
        if (!await button.IsVisibleAsync())
            await hands.ClickAsync(page.Locator("details.wb-more > summary"));
        await hands.ClickAsync(button);
        await page.WaitForURLAsync(url => !url.Contains("/logg-inn", StringComparison.Ordinal));
        await page.GotoAsync(path);
    }

    public Task FillAsync(string field, string value) => hands.FillAsync(page.Locator($"[name='Model.{field}']"), value);

    /// <summary>The same on a page with several forms, by the field's whole name.</summary>
    public Task FillFieldAsync(string name, string value) => hands.FillAsync(page.Locator($"[name='{name}']"), value);

    /// <summary>Writes in several fields.</summary>
    public async Task FillAsync(params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            await FillAsync(field, value);
    }

    /// <summary>Chooses a radio button or ticks a box.</summary>
    public Task CheckAsync(string field, string value = "true") =>
        hands.CheckAsync(page.Locator($"[name='Model.{field}'][value='{value}']:not([type=hidden])"));

    /// <summary>The same on a page with several forms, by the field's whole name.</summary>
    public Task CheckFieldAsync(string name, string value) => hands.CheckAsync(page.Locator($"[name='{name}'][value='{value}']"));

    /// <summary>Chooses or ticks by the words beside it.</summary>
    public Task CheckLabelAsync(string field, string label) =>
        hands.CheckAsync(page.Locator($"input[name='Model.{field}']").And(page.GetByLabel(label)));

    public Task SelectAsync(string field, string label) => hands.SelectAsync(page.Locator($"[name='Model.{field}']"), label);

    /// <summary>Presses a button, and waits for the page it leads to.</summary>
    public async Task PressAsync(string button, string leadsTo)
    {
        await hands.ClickAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }));
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>The same for one of several forms.</summary>
    public async Task PressInAsync(string form, string button, string leadsTo)
    {
        await hands.ClickAsync(page.Locator(form).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }));
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Follows a link by its words.</summary>
    public async Task FollowLinkAsync(string words, string leadsTo)
    {
        await hands.ClickAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words, Exact = true }).First);
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Where the first link with this in its address leads.</summary>
    public async Task<string> LinkAsync(string part) =>
        await page.Locator($"main a[href*='{part}']").First.GetAttributeAsync("href")
        ?? throw new InvalidOperationException($"No link to {part} on the page.");

    /// <summary>All that is written on the page itself.</summary>
    public Task<string> ReadAsync() => page.GetByRole(AriaRole.Main).InnerTextAsync();

    /// <summary>Opens a task from the inbox; takes it first when nobody has it.</summary>
    public async Task OpenTaskAsync(string title)
    {
        await GoAsync("/oppgaver?vis=mine");
        var mine = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = title, Exact = true });
        if (await mine.CountAsync() > 0)
        {
            await hands.ClickAsync(mine.First);
        }
        else
        {
            await GoAsync("/oppgaver?vis=ufordelte");
            await hands.ClickAsync(page.Locator("tr", new PageLocatorOptions { HasText = title }).First
                .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = TakeTask() }));
        }

        await page.WaitForURLAsync("**/oppgaver/*-*");
    }

    /// <summary>The same for a task that a timer makes: it comes a moment after the clock was moved.</summary>
    public async Task OpenTaskWhenItComesAsync(string title)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await GoAsync("/oppgaver?vis=mine");
                return (await ReadAsync()).Contains(title, StringComparison.Ordinal);
            },
            $"“{title}” is in the inbox");
        await OpenTaskAsync(title);
    }

    /// <summary>Whether a task is there for whoever may take it.</summary>
    public async Task<bool> IsOfferedAsync(string title)
    {
        await GoAsync("/oppgaver?vis=ufordelte");
        return (await ReadAsync()).Contains(title, StringComparison.Ordinal);
    }

    /// <summary>Completes the task on the page, after a look at it.</summary>
    public async Task CompleteAsync(string pictureName, string button = "Fullfør oppgaven")
    {
        await album.TakeAsync(page, pictureName);
        await PressAsync(button, "**/oppgaver?ferdig=*");
    }

    public async Task LookAtAsync(string path, string pictureName)
    {
        await GoAsync(path);
        await album.TakeAsync(page, pictureName);
    }

    [GeneratedRegex("^Ta oppgaven")]
    private static partial Regex TakeTask();
}
