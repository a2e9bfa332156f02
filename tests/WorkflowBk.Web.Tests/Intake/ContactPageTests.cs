using System.Net;
using AngleSharp.Dom;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Web.Hosting.Pumps;
using WorkflowBk.Web.Tests.Kit;

namespace WorkflowBk.Web.Tests.Intake;

public sealed class ContactPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("nb", "Navnet ditt", "innen 3 virkedager")]
    [InlineData("nn", "Namnet ditt", "innan 3 yrkedagar")]
    [InlineData("en", "Your name", "within 3 working days")]
    public async Task Form_InEachLanguage_NamesEveryFieldAndSaysWhenWeCall(string language, string nameLabel, string within)
    {
        var page = await app.NewBrowser(language).GetAsync(ContactForm.Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(nameLabel, page.Document.QuerySelector("label[for='Model-SenderName']")!.ChildNodes[0].TextContent.Trim());
        Assert.Contains(within, page.Text, StringComparison.Ordinal);
        Assert.Contains("57 00 00 00", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("main :is(input:not([type='hidden']), textarea, select)"), field => Assert.True(IsNamed(page, field), field.Id));
        Assert.DoesNotContain("Field.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Title_OnFormAndReceipt_RevealsNothing(string language)
    {
        var browser = app.NewBrowser(language);
        var receipt = await (await (await ContactForm.OpenAsync(browser, $"Title {language}")).PostAsync()).FollowAsync();

        foreach (var title in new[] { (await browser.GetAsync(ContactForm.Path)).Title, receipt.Title })
        {
            Assert.EndsWith("– Fjordvik kommune", title, StringComparison.Ordinal);
            Assert.DoesNotContain("oordinator", title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Send_OnlyNameAndPhone_OpensCaseAndGivesReceipt()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser("nn"), "Liv Solvang");

        var receipt = await (await form.PostAsync()).FollowAsync();

        var opened = Assert.Single(await CasesOf("Liv Solvang"));
        Assert.Equal(Channel.Web, opened.Inquiry.Channel);
        Assert.Null(opened.Inquiry.RegisteredBy);
        Assert.Equal(ContactWay.Phone, opened.Inquiry.Sender.PreferredWay);
        Assert.Equal(LanguageForm.Nn, opened.Language.Written);
        Assert.Equal(new Child(null, null, null), opened.Child);
        Assert.Equal(opened.Reference, ContactForm.Reference(receipt));
        Assert.Contains("torsdag 10. januar 2030", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("57 00 00 00", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(opened.Id.ToString(), receipt.Html + receipt.Address, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Send_Everything_IsKeptAsItWasTyped()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Amal <b>Idris</b>");
        form.Set("Model.Relation", "YoungPerson").Set("Model.Email", "amal@post.example").Set("Model.PostalAddress", " Vegen 1,  0000 Fjordvik ")
            .Set("Model.PreferredWay", "Sms").Set("Model.Written", "En")
            .Set("Model.NeedsInterpreter", "Yes").Set("Model.InterpreterLanguage", "tigrinja")
            .Set("Model.OwnWords", "Første linje.\r\n\r\n<script>alert(1)</script>").Set("Model.ChildName", "Amal").Set("Model.BirthDate", "24.12.2019");

        var receipt = await (await form.PostAsync()).FollowAsync();

        var opened = Assert.Single(await CasesOf("Amal <b>Idris</b>"));
        Assert.Equal(
            new Sender("Amal <b>Idris</b>", SenderRelation.YoungPerson, ContactWay.Sms, "91 00 00 01", "amal@post.example", "Vegen 1, 0000 Fjordvik"),
            opened.Inquiry.Sender);
        Assert.Equal("Første linje.\n\n<script>alert(1)</script>", opened.Inquiry.OwnWords);
        Assert.Equal(new Child("Amal", new DateOnly(2019, 12, 24), null), opened.Child);
        Assert.Equal(new LanguageNeeds(LanguageForm.En, "tigrinja"), opened.Language);
        Assert.DoesNotContain("Amal", receipt.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithEmail_PutsOneMessageInTheOutbox()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Siri Epost");

        await form.Set("Model.Email", "siri@post.example").PostAsync();

        var opened = Assert.Single(await CasesOf("Siri Epost"));
        var notice = Assert.Single(await app.RowsAsync(db => db.Notices.Where(row => row.CaseId == opened.Id)));
        Assert.Equal(NoticeState.Waiting, notice.State);
        Assert.Equal("siri@post.example", notice.Address);
        await app.DeliverAsync();
        Assert.Contains(Directory.EnumerateFiles(app.MailFolder), file => File.ReadAllText(file).Contains("siri@post.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WhenReceived_RingsThePumps()
    {
        using var rings = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var pump = ((PumpSignal)app.Services.GetService(typeof(PumpSignal))!).WaitAsync(Timeout.InfiniteTimeSpan, rings.Token);

        await (await ContactForm.OpenAsync(app.NewBrowser(), "Ring Med")).PostAsync();

        await pump;
    }

    [Fact]
    public async Task Send_InterpreterLanguageButNoAnswer_MeansYes()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser(), "Tolk Ubesvart");

        await form.Set("Model.InterpreterLanguage", "arabisk").PostAsync();

        Assert.Equal("arabisk", Assert.Single(await CasesOf("Tolk Ubesvart")).Language.InterpreterLanguage);
    }

    [Fact]
    public async Task Send_OnlyPostalAddress_IsAnsweredByLetter()
    {
        var form = await ContactForm.OpenAsync(app.NewBrowser());

        await form.Set("Model.SenderName", "Brev Skriver").Set("Model.PostalAddress", "Vegen 2, 0000 Fjordvik").PostAsync();

        Assert.Equal(ContactWay.Letter, Assert.Single(await CasesOf("Brev Skriver")).Inquiry.Sender.PreferredWay);
    }

    private static bool IsNamed(Page page, IElement field)
    {
        var label = page.Document.QuerySelector($"label[for='{field.Id}']")?.TextContent;
        var legend = field.GetAttribute("type") is "radio" ? field.Closest("fieldset")?.QuerySelector("legend")?.TextContent : "-";
        return !string.IsNullOrWhiteSpace(label) && !string.IsNullOrWhiteSpace(legend);
    }

    private async Task<List<Case>> CasesOf(string sender) =>
        [.. (await app.RowsAsync(db => db.Cases)).Where(row => row.Inquiry.Sender.Name == sender)];
}
