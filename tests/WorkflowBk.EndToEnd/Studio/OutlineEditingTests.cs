using Microsoft.Playwright;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Notices.Tests;

namespace WorkflowBk.EndToEnd.Studio;

/// <summary>A process owner who cannot use a mouse, and so not the drawing either.</summary>
public sealed class OutlineEditingTests(Chromium chromium)
{
    private const string Published = "/prosesser/oppnevning-barnekoordinator-v1";
    private const string Draft = "/prosesser/oppnevning-barnekoordinator-v2/rediger";

    [Fact]
    public async Task Process_StepAddedChangedMovedAndRemoved_WithTheKeyboardAlone()
    {
        await using var windows = chromium.Open();
        await using var mail = await SmtpServerProcess.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var app = RunningApp.Start(mail, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var owner = await Visitor.SignInAsync(windows, app.Address, Album.Closed, "Eirik Holm", page => new KeyboardHands(page));
        var page = owner.Page;
        var hands = new KeyboardHands(page);

        await owner.GoAsync(Published);
        await hands.ClickAsync(Link(page.GetByRole(AriaRole.Main), "Rediger som liste"));
        await page.WaitForURLAsync($"**{Published}/rediger");

        // A step after the first contact, filled in on the page that follows.
        await hands.ClickAsync(Link(Step(page, "first-contact"), "Nytt steg etter"));
        await owner.SelectAsync("Place", "Etter 5. Første kontakt, når svaret er «Familien ønsker det ikke», før 52. Familien ønsker det ikke");
        await owner.CheckAsync("Type", "Elsa.Delay");
        await owner.FillAsync("Name", "Vent på svar");
        await owner.PressAsync("Legg til steget", $"**{Draft}/delay?nytt=1");
        await owner.FillAsync("Settings[0].Text", "2.00:00:00");
        await owner.PressAsync("Lagre i utkastet", $"**{Draft}?endret=delay#steg-delay");
        Assert.Equal("steg-delay", await FocusAsync(page));
        Assert.Contains("2.00:00:00", await Step(page, "delay").InnerTextAsync(), StringComparison.Ordinal);

        // On from there: the next stop is the step's own first link.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Endre", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await hands.ClickAsync(Link(Step(page, "delay"), "Flytt"));
        await owner.SelectAsync("Place", "Etter 6. Fase 2: Innledende vurdering, før 7. Familien får vite at vi er i gang");
        await owner.PressAsync("Flytt steget", $"**{Draft}?endret=delay#steg-delay");
        Assert.Equal("steg-delay", await FocusAsync(page));

        await hands.ClickAsync(Link(Step(page, "delay"), "Fjern"));
        await owner.PressAsync("Fjern steget", $"**{Draft}?endret=delay#steg-phase-2");

        Assert.Equal("steg-phase-2", await FocusAsync(page));
        Assert.Equal(0, await Step(page, "delay").CountAsync());
        Assert.Contains("Steget er fjernet fra utkastet.", await owner.ReadAsync(), StringComparison.Ordinal);
    }

    private static ILocator Step(IPage page, string id) => page.Locator($"#steg-{id}");

    private static ILocator Link(ILocator inside, string text) => inside.GetByText(text, new LocatorGetByTextOptions { Exact = true });

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}
