using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>Looks at pages as they are shown, on a screen and on a phone: what axe finds there, and a picture where somebody wants one.</summary>
/// <remarks>
/// A picture proves nothing by itself, and a busy machine's browser can hang on one: they are taken for the folder that
/// <c>WORKFLOWBK_SCREENSHOTS</c> names, for people to look at.
/// </remarks>
/// <param name="story">Whose pictures these are; their names begin with it.</param>
internal sealed class Album(string? story)
{
    /// <summary>For a test of something else, on pages that another test looks at: it does not look.</summary>
    public static readonly Album Closed = new(story: null);

    private const int Screen = 1280;
    private const int Phone = 390;
    private const int Height = 900;

    private readonly string? _folder = Environment.GetEnvironmentVariable("WORKFLOWBK_SCREENSHOTS");
    private readonly List<string> _findings = [];

    /// <summary>That nothing serious was found; otherwise all of it is told, with the page it was found on.</summary>
    public void ShowsNothingSerious() => Assert.True(_findings.Count == 0, string.Join(Environment.NewLine, _findings));

    public async Task TakeAsync(IPage page, string picture)
    {
        if (story is null)
            return;
        var name = $"{story}-{picture}";
        foreach (var width in (int[])[Phone, Screen])
        {
            await page.SetViewportSizeAsync(width, Height);
            if (_folder is not null)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(_folder, $"{name}-{width}.png"), FullPage = true });
            _findings.AddRange((await Axe.SeriousAsync(page)).Select(found => $"{name} at {width}: {found}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                _findings.Add($"{name} at {width}: the page is wider than the screen.");
            if (await page.EvaluateAsync<bool>("/^\\s*[{}]\\s*$/m.test(document.body.innerText)"))
                _findings.Add($"{name} at {width}: a brace of the page's own code is shown.");
        }
    }
}
