using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>One real browser for all tests: Chromium without a screen, as Debian packages it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium-headless-shell";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <exception cref="InvalidOperationException">The browser is not installed.</exception>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException($"These tests need a real browser: install chromium-headless-shell ({Path}).");
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

    /// <summary>A desk of windows that are closed together.</summary>
    internal Windows Open() => new(_browser!);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
