using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>Tab, Space, arrows, Enter and typing; never the mouse.</summary>
internal sealed class KeyboardHands(IPage page) : IHands
{
    /// <summary>More stops than any page has, twice over: nothing further away than this can be reached.</summary>
    private const int FarAway = 400;

    private const string HasFocus = "element => element === document.activeElement";
    private const string IsChecked = "element => element.checked";

    /// <summary>Radio buttons of one name are one stop; the arrows go between them.</summary>
    private const string GroupHasFocus =
        "element => element === document.activeElement"
        + " || (element.type === 'radio' && document.activeElement.type === 'radio' && document.activeElement.name === element.name)";

    /// <summary>Whoever cannot see where they are, cannot use the keyboard.</summary>
    private const string IsShown =
        "element => { const style = getComputedStyle(element), box = element.getBoundingClientRect();"
        + " return box.bottom > 0 && box.top < innerHeight && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'); }";

    public async Task ClickAsync(ILocator what)
    {
        await GoToAsync(what, HasFocus);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task CheckAsync(ILocator box)
    {
        await GoToAsync(box, GroupHasFocus);
        var others = 0;
        while (!await box.EvaluateAsync<bool>(HasFocus))
        {
            if (++others > FarAway)
                throw new InvalidOperationException($"The arrows do not reach {box}.");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        if (!await box.EvaluateAsync<bool>(IsChecked))
            await page.Keyboard.PressAsync("Space");
        Assert.True(await box.EvaluateAsync<bool>(IsChecked), $"{box} is chosen.");
    }

    public async Task FillAsync(ILocator field, string value)
    {
        await GoToAsync(field, HasFocus);
        if (await field.GetAttributeAsync("type") == "date")
        {
            await TypeDateAsync(field, value.Split('-'), value);
        }
        else
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(value);
        }

        Assert.Equal(value, await field.InputValueAsync());
    }

    public async Task SelectAsync(ILocator list, string label)
    {
        await GoToAsync(list, HasFocus);
        await page.Keyboard.PressAsync("Home");
        var others = 0;
        while (await list.EvaluateAsync<string>("list => list.selectedOptions[0]?.label ?? ''") != label)
        {
            if (++others > FarAway)
                throw new InvalidOperationException($"There is no {label} in {list}.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>A browser asks for day, month and year in the order of its own language, whatever the page's is.</summary>
    private async Task TypeDateAsync(ILocator field, string[] date, string value)
    {
        foreach (var typed in (string[])[date[2] + date[1] + date[0], date[1] + date[2] + date[0]])
        {
            await page.Keyboard.TypeAsync(typed);
            if (await field.InputValueAsync() == value)
                return;
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
        }
    }

    private async Task GoToAsync(ILocator target, string isThere)
    {
        await target.WaitForAsync();
        for (var stops = 0; !await target.EvaluateAsync<bool>(isThere); stops++)
        {
            if (stops > FarAway)
                throw new InvalidOperationException($"Tab does not reach {target}.");
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(
            await page.EvaluateAsync<bool>($"({IsShown})(document.activeElement)"), $"It shows that the keyboard is at {target}.");
    }
}
