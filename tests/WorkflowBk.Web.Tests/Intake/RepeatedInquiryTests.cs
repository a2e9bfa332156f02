using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

public sealed class RepeatedInquiryTests(TestApp app) : IClassFixture<TestApp>
{
    private const string SentBefore = "Dette har du sendt oss før";

    [Fact]
    public async Task Send_SameFormTwice_IsOneCaseWithOneReference()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Dobbel Klikk");

        var first = await (await form.PostAsync()).FollowAsync();
        var second = await (await form.PostAsync()).FollowAsync();

        Assert.Equal(ContactForm.Reference(first), ContactForm.Reference(second));
        Assert.DoesNotContain(SentBefore, first.Text, StringComparison.Ordinal);
        Assert.Contains(SentBefore, second.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountOf("Dobbel Klikk"));
    }

    [Fact]
    public async Task Send_SameFormAtTheSameTime_IsOneCase()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Samtidig Sendt");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.PostAsync()));

        var references = await Task.WhenAll(answers.Select(async answer => ContactForm.Reference(await answer.FollowAsync())));
        Assert.Single(references.Distinct());
        Assert.Equal(1, await CountOf("Samtidig Sendt"));
    }

    [Fact]
    public async Task Send_AfterGoingBackToAFreshForm_IsTheSameCase()
    {
        var browser = app.NewBrowser();
        var first = await (await (await ContactForm.OpenAsync(browser, "Gikk Tilbake")).PostAsync()).FollowAsync();

        var second = await (await (await ContactForm.OpenAsync(browser, "Gikk Tilbake")).PostAsync()).FollowAsync();

        Assert.Equal(ContactForm.Reference(first), ContactForm.Reference(second));
        Assert.Equal(1, await CountOf("Gikk Tilbake"));
    }

    [Fact]
    public async Task Send_AgainWithSomethingChanged_IsANewCase()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Rettet Nummer");
        await form.PostAsync();

        await form.Set("Model.Phone", "91 00 00 02").PostAsync();

        Assert.Equal(2, await CountOf("Rettet Nummer"));
    }

    [Fact]
    public async Task Send_SameWordsFromAnotherBrowser_IsANewCase()
    {
        await (await ContactForm.OpenAsync(app.NewBrowser(), "Like Ord")).PostAsync();

        await (await ContactForm.OpenAsync(app.NewBrowser(), "Like Ord")).PostAsync();

        Assert.Equal(2, await CountOf("Like Ord"));
    }

    [Fact]
    public async Task Send_MendedAfterErrors_KeepsItsKey()
    {
        var form = (await ContactForm.OpenAsync(app.NewBrowser())).Set("Model.SenderName", "Feil Først");

        var refused = await form.PostAsync();

        Assert.Equal(form["Model.Key"], refused.Form("inquiry")["Model.Key"]);
    }

    private async Task<int> CountOf(string sender) =>
        (await app.RowsAsync(db => db.Cases)).Count(row => row.Inquiry.Sender.Name == sender);
}
