using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Composition;
using WorkflowBk.Notices.Documents;
using WorkflowBk.Notices.Guarding;
using WorkflowBk.Notices.Templating;
using WorkflowBk.Notices.Tests.Documents;

namespace WorkflowBk.Notices.Tests.Checking;

/// <summary>The newest own text is the one that is used, each municipality's in its own work.</summary>
public class OwnTextTests
{
    private static readonly PrivacyGuard _guard = new();
    private static readonly NoticeTemplates _notices = new(_guard);
    private static readonly DocumentPress _press = new();
    private static readonly TemplateId _receipt = new(TemplateKind.Document, "receipt", LanguageForm.Nb);
    private static readonly TemplateId _received = new(TemplateKind.Notice, "inquiry-received", LanguageForm.Nb);
    private readonly ParsedTemplates _parsed = new();

    [Fact]
    public async Task Write_NoOwnText_IsTheShippedOne()
    {
        var text = await WriteAsync(new ManualTemplates());

        Assert.Equal(_press.Write("receipt", LanguageForm.Nb, SampleModels.For("receipt")).Value, text);
        Assert.Equal(0, text.TemplateVersion);
    }

    [Fact]
    public async Task Write_OneVersionAfterTheOther_UsesTheNewestAndSaysWhich()
    {
        ManualTemplates store = new();

        store.Add(_receipt, "Først", "<p>{{ child }}</p>");
        var first = await WriteAsync(store);
        store.Add(_receipt, "Så", "<p>Til {{ child }}</p>");
        var second = await WriteAsync(store);

        Assert.Equal(("Først", "<p>[child]</p>", 1), (first.Title, first.Html, first.TemplateVersion));
        Assert.Equal(("Så", "<p>Til [child]</p>", 2), (second.Title, second.Html, second.TemplateVersion));
    }

    [Fact]
    public async Task Write_AnotherMunicipality_HasItsOwnText()
    {
        ManualTemplates here = new();
        ManualTemplates there = new();
        here.Add(_receipt, "Her", "<p>Her</p>");
        there.Add(_receipt, "Der", "<p>Der</p>");

        Assert.Equal(["Her", "Der", "Her"], new[] { await WriteAsync(here), await WriteAsync(there), await WriteAsync(here) }.Select(text => text.Title));
        Assert.Equal(0, (await WriteAsync(new ManualTemplates())).TemplateVersion);
    }

    [Fact]
    public async Task Write_OtherLanguage_IsStillTheShippedOne()
    {
        ManualTemplates store = new();
        store.Add(_receipt with { Language = LanguageForm.Nn }, "Nynorsk", "<p>Nynorsk</p>");

        Assert.Equal(0, (await WriteAsync(store)).TemplateVersion);
    }

    [Fact]
    public async Task Compose_OwnText_IsUsedAndGuarded()
    {
        ManualTemplates store = new();
        NoticeComposer composer = new(new NoticePress(_notices, _guard), _notices, store, _parsed);
        store.Add(_received, "Hei {{ reference }}", "Se {{ link }}");

        var message = await ComposeAsync(composer);
        store.Add(_received, "Barnekoordinator", "Se {{ link }}");
        var refused = await composer.ComposeAsync("inquiry-received", LanguageForm.Nb, SampleValues.Notice("nb"), TestContext.Current.CancellationToken);

        Assert.Equal(("Hei H-7K2M9Q", "Se https://saker.gloppen.example/status", 1), (message.Subject, message.Body, message.TemplateVersion));
        Assert.Equal("notice.guard.revealing-word", refused.Problems[0].Code);
    }

    private static async Task<WorkflowBk.Domain.Notices.NoticeMessage> ComposeAsync(NoticeComposer composer) =>
        (await composer.ComposeAsync("inquiry-received", LanguageForm.Nb, SampleValues.Notice("nb"), TestContext.Current.CancellationToken)).Value;

    private async Task<WorkflowBk.Domain.Documents.DocumentText> WriteAsync(ManualTemplates store) =>
        (await new DocumentWriter(_press, store, _parsed)
            .WriteAsync("receipt", LanguageForm.Nb, SampleModels.For("receipt"), TestContext.Current.CancellationToken)).Value;
}
