using System.Net;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Information;

public sealed class InformationTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("nb", "Barnekoordinator: én som holder trådene", "Dere kan klage til oss innen 4 uker")]
    [InlineData("nn", "Barnekoordinator: éin som held trådane", "De kan klage til oss innan 4 veker")]
    [InlineData("en", "Children’s coordinator", "You can complain to us within 4 weeks")]
    public async Task About_InEachLanguage_SaysTheRightWithItsParagraphs(string language, string title, string complaint)
    {
        var page = await app.NewBrowser(language).GetAsync("/om");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith(title, page.Text, StringComparison.Ordinal);
        Assert.Contains(complaint, page.Text, StringComparison.Ordinal);
        Assert.All(
            (string[])["pbrl § 2-5 c", "hol § 7-2 a", "hol § 7-3", "pbrl § 7-5", "fvl § 31", "tolkeloven § 6", "pbrl § 4-3"],
            paragraph => Assert.Contains(paragraph, page.Text, StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/kontakt']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/for-tjenester']"));
    }

    [Theory]
    [InlineData("nb", "Kjenner du et barn")]
    [InlineData("nn", "Kjenner du eit barn")]
    [InlineData("en", "Do you know a child")]
    public async Task Services_InEachLanguage_SaysTheDutyAndWhatToDo(string language, string title)
    {
        var page = await app.NewBrowser(language).GetAsync("/for-tjenester");

        Assert.StartsWith(title, page.Text, StringComparison.Ordinal);
        Assert.Contains("hpl § 38 a", page.Text, StringComparison.Ordinal);
        Assert.Contains("lovvedtak 143", page.Text, StringComparison.Ordinal);
        Assert.Contains("BTI", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/kontakt']"));
    }

    [Theory]
    [InlineData("/om")]
    [InlineData("/for-tjenester")]
    public async Task Pages_EveryRuleTheyBuildOn_IsAmongTheSources(string address)
    {
        var page = await app.NewBrowser().GetAsync(address);
        var sources = page.Document.QuerySelector("[aria-labelledby='kilder']")!.TextContent;

        var paragraphs = page.Document.QuerySelectorAll(".wb-law").SelectMany(law => law.TextContent.Trim(' ', '(', ')').Split("; ")).ToList();

        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, paragraph => Assert.Contains(paragraph, sources, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kontakt")]
    public async Task PublicPages_LeadToTheInformation(string address) =>
        Assert.NotNull((await app.NewBrowser().GetAsync(address)).Document.QuerySelector("main a[href='/om']"));
}
