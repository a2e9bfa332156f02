using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>One real browser for all tests; each person in a test has a window of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <exception cref="InvalidOperationException">Chromium is not installed.</exception>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException($"These tests need a real browser: install chromium ({Path}).");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--lang=nb-NO",
            ],
        });
    }

    internal async Task<IPage> OpenAsync(Uri address, int width = 1280, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
        });
        // A busy machine is slow, and that is not what these tests are about.
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
