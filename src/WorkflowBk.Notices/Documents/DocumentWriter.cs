using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Documents;

/// <summary>Writes documents from the municipality's own texts, and from the shipped ones where it has none.</summary>
internal sealed class DocumentWriter(DocumentPress press, ITemplateStore store, ParsedTemplates parsed) : IDocumentWriter
{
    public IReadOnlyList<string> Templates => press.Templates;

    public async Task<Result<DocumentText>> WriteAsync(
        string template, LanguageForm language, IReadOnlyDictionary<string, object?> model, CancellationToken cancellationToken)
    {
        var own = await store.NewestAsync(new TemplateId(TemplateKind.Document, template, language), cancellationToken);
        if (own is null || press.Shipped(template, language) is null)
            return press.Write(template, language, model);
        var written = DocumentPress.Write(parsed.Document(own.Text), model);
        return written.Succeeded ? written.Value with { TemplateVersion = own.Number } : written;
    }
}
