using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>Somebody in front of a browser window.</summary>
internal sealed partial class Visitor(IPage page, Album album, string name)
{
    public IPage Page => page;

    /// <summary>Signs in as one of the demo's people, by the button on the sign-in page.</summary>
    public static async Task<Visitor> SignInAsync(Chromium chromium, Uri address, Album album, string name)
    {
        var visitor = new Visitor(await chromium.OpenAsync(address), album, name);
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
            await page.Locator("details.wb-more > summary").ClickAsync();
        await button.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/logg-inn", StringComparison.Ordinal));
        await page.GotoAsync(path);
    }

    public Task FillAsync(string field, string value) => page.Locator($"[name='Model.{field}']").FillAsync(value);

    /// <summary>Chooses a radio button or ticks a box.</summary>
    public Task CheckAsync(string field, string value) => page.Locator($"[name='Model.{field}'][value='{value}']").CheckAsync();

    /// <summary>Chooses or ticks by the words beside it.</summary>
    public Task CheckLabelAsync(string label) => page.GetByLabel(label).CheckAsync();

    public Task SelectAsync(string field, string label) =>
        page.Locator($"[name='Model.{field}']").SelectOptionAsync(new SelectOptionValue { Label = label });

    /// <summary>Opens a task from the inbox; takes it first when nobody has it.</summary>
    public async Task OpenTaskAsync(string title)
    {
        await GoAsync("/oppgaver?vis=mine");
        var mine = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = title, Exact = true });
        if (await mine.CountAsync() > 0)
        {
            await mine.First.ClickAsync();
        }
        else
        {
            await GoAsync("/oppgaver?vis=ufordelte");
            await page.Locator("tr", new PageLocatorOptions { HasText = title }).First
                .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = TakeTask() }).ClickAsync();
        }

        await page.WaitForURLAsync("**/oppgaver/*-*");
    }

    /// <summary>Completes the task on the page, after a look at it.</summary>
    public async Task CompleteAsync(string pictureName, string button = "Fullfør oppgaven")
    {
        await album.TakeAsync(page, pictureName);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        await page.WaitForURLAsync("**/oppgaver?ferdig=*");
    }

    public async Task LookAtAsync(string path, string pictureName)
    {
        await GoAsync(path);
        await album.TakeAsync(page, pictureName);
    }

    [GeneratedRegex("^Ta oppgaven")]
    private static partial Regex TakeTask();
}
