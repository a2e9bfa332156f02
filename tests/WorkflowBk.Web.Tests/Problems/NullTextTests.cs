using System.Net;
using WorkflowBk.Web.Tests.Intake;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Problems;

/// <summary>U+0000 in what is pasted or asked for: the same as if it were not there, on either database.</summary>
public sealed class NullTextTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task ContactForm_NullInTexts_ArrivesWithoutIt()
    {
        var browser = app.NewBrowser();
        var form = (await ContactForm.OpenAsync(browser, "Nora\0 Null")).Set("Model.OwnWords", "Vi\0 trenger\0 hjelp.");
        // As a form with a file is sent: the other way of sending, such a character is refused before anybody reads it.
        using MultipartFormDataContent content = [];
        foreach (var name in form.Names)
            content.Add(new StringContent(form[name] ?? ""), name);

        var answer = await Page.ReadAsync(browser, await browser.Client.PostAsync(
            new Uri(ContactForm.Path, UriKind.Relative), content, TestContext.Current.CancellationToken));

        Assert.True(answer.IsRedirect, answer.Text);
        var notices = await app.RowsAsync(db => db.AllNotices.Where(row => row.RecipientName.StartsWith("Nora")));
        Assert.All(notices, notice => Assert.Equal("Nora Null", notice.RecipientName));
        Assert.NotEmpty(notices);
    }

    [Fact]
    public async Task ContactForm_NullInAnAddressedText_IsRefusedWithASentence()
    {
        var answer = await (await ContactForm.OpenAsync(app.NewBrowser(), "Nora\0 Null")).PostAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Skjemaet kunne ikke tas imot", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/saker?q=%00")]
    [InlineData("/saker?q=Hans%00")]
    [InlineData("/oppgaver?q=%00")]
    public async Task Address_WithNull_IsNoError(string address)
    {
        var page = await (await app.SignInAsync("caseworker")).GetAsync(address);

        Assert.True(page.Status < HttpStatusCode.InternalServerError, $"{address}: {page.Status}");
    }
}
