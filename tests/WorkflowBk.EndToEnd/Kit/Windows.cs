using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>The windows of one test, closed when it ends; each person has one of their own, and nobody sees another's cookies.</summary>
internal sealed class Windows(IBrowser browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _open = [];

    public async Task<IPage> OpenAsync(Uri address, int width = 1280, bool javaScript = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            // A click can land beside a button that is still sliding into place.
            ReducedMotion = ReducedMotion.Reduce,
        });
        _open.Add(context);
        // A busy machine is slow, and that is not what these tests are about.
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _open)
            await context.DisposeAsync();
    }
}
