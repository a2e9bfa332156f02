using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Documents;

/// <summary>A document's title and text in one language.</summary>
/// <param name="Title">Plain text on one line: the page that shows it encodes it.</param>
/// <param name="Html">HTML fragment, safe to show: every value encoded.</param>
/// <param name="TemplateVersion">Which version of the template it was written from; 0 for the shipped one.</param>
public sealed record DocumentText(string Title, string Html, int TemplateVersion = 0);

/// <summary>Writes letters and formal documents from the templates in use. It reads templates only, in the burst it is used in.</summary>
public interface IDocumentWriter
{
    /// <summary>Keys of the templates that exist, e.g. <c>appointment-letter</c>.</summary>
    IReadOnlyList<string> Templates { get; }

    /// <summary>
    /// Fills a template; fails with <c>document.template-unknown</c>, or with <c>document.value-missing</c> for each value
    /// that the template writes and the model does not have.
    /// </summary>
    /// <param name="model">Values by name: texts, dates already written out, and lists of such; encoded by the writer.</param>
    Task<Result<DocumentText>> WriteAsync(
        string template, LanguageForm language, IReadOnlyDictionary<string, object?> model, CancellationToken cancellationToken);
}
