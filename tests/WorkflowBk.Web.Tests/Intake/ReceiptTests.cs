using WorkflowBk.Web.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

public sealed class ReceiptTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Receipt_OpenedAgainTheSameDay_IsTheSame()
    {
        var receipt = await SendAsync();
        app.Clock.Advance(Receipts.Lifetime - TimeSpan.FromMinutes(1));

        var again = await app.NewBrowser().GetAsync(receipt.Address);

        Assert.Equal(ContactForm.Reference(receipt), ContactForm.Reference(again));
    }

    [Theory]
    [InlineData("nb", "Kvitteringen vises ikke her lenger")]
    [InlineData("nn", "Kvitteringa blir ikkje vist her lenger")]
    [InlineData("en", "The receipt is no longer shown here")]
    public async Task Receipt_ADayLater_ShowsAFriendlyPageWithoutTheReference(string language, string title)
    {
        var receipt = await SendAsync();
        app.Clock.Advance(Receipts.Lifetime);

        var later = await app.NewBrowser(language).GetAsync(receipt.Address);

        Assert.Contains(title, later.Text, StringComparison.Ordinal);
        Assert.Contains("57 00 00 00", later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ContactForm.Reference(receipt), later.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_Changed_ShowsAFriendlyPage()
    {
        var receipt = await SendAsync();
        var middle = receipt.Address.Length - 20;
        var forged = receipt.Address[..middle] + (receipt.Address[middle] == 'A' ? 'B' : 'A') + receipt.Address[(middle + 1)..];

        var page = await app.NewBrowser().GetAsync(forged);

        Assert.Contains("Kvitteringen vises ikke her lenger", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kontakt/takk")]
    [InlineData("/kontakt/takk?kvittering=")]
    [InlineData("/kontakt/takk?kvittering=H-7K2M9Q")]
    [InlineData("/kontakt/takk?kvittering=%00%ff%22%3E%3Cscript%3E")]
    public async Task Receipt_WithoutAToken_ShowsAFriendlyPage(string address)
    {
        var page = await app.NewBrowser().GetAsync(address);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("Kvitteringen vises ikke her lenger", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_IsKeptByNoCache()
    {
        var receipt = await SendAsync();

        Assert.True(receipt.Headers.CacheControl!.NoStore);
    }

    private async Task<Page> SendAsync() =>
        await (await (await ContactForm.OpenAsync(app.NewBrowser(), "Kvittert")).PostAsync()).FollowAsync();
}
