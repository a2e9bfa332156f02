using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>A hand on the mouse.</summary>
internal sealed class MouseHands : IHands
{
    public Task ClickAsync(ILocator what) => what.ClickAsync();

    public Task CheckAsync(ILocator box) => box.CheckAsync();

    public Task FillAsync(ILocator field, string value) => field.FillAsync(value);

    public Task SelectAsync(ILocator list, string label) => list.SelectOptionAsync(new SelectOptionValue { Label = label });
}
