using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WorkflowBk.EndToEnd.Kit;

/// <summary>
/// axe-core in the page itself. Deque's runner for Playwright sends the whole script to a second, blank page for every look, and
/// takes a second each time; the look itself takes a tenth of that.
/// </summary>
internal static class Axe
{
    private const string Look = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .map(found => `${found.id}, ${found.help} ${found.nodes.map(node => node.html).join(' | ')}`)
        """;

    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is serious or critical on a page: the rule, and the elements that break it.</summary>
    public static async Task<string[]> SeriousAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync($"() => {{ {_script} }}");
        return await page.EvaluateAsync<string[]>(Look);
    }
}
