using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>How somebody works a page: with a mouse, or with the keyboard alone.</summary>
internal interface IHands
{
    /// <summary>Follows a link, presses a button, or opens what is folded away.</summary>
    Task ClickAsync(ILocator what);

    /// <summary>Chooses a radio button or ticks a box.</summary>
    Task CheckAsync(ILocator box);

    Task FillAsync(ILocator field, string value);

    Task SelectAsync(ILocator list, string label);
}
