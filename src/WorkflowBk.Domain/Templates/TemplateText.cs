using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Templates;

/// <summary>The text of a template.</summary>
/// <param name="Heading">A letter's title or an e-mail's subject, on one line.</param>
/// <param name="Body">Liquid: HTML for a document, plain text for an e-mail.</param>
public sealed record TemplateText(string Heading, string Body)
{
    /// <summary>Longest text that is kept, in characters.</summary>
    public const int MaxLength = TextRules.MaxLong;

    /// <summary>Tidies what somebody wrote: one kind of line ending, nothing unseen, nothing around it.</summary>
    public static TemplateText Of(string? heading, string? body) => new(
        string.Join(' ', Seen(heading).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        Seen(body?.ReplaceLineEndings("\n")).Trim('\n').TrimEnd());

    /// <returns><c>template.heading-missing</c>, <c>template.body-missing</c>, <c>text.too-long</c>.</returns>
    public Result IsComplete() => Result.All(
        TextRules.Given(Heading, "template.heading-missing", nameof(Heading)),
        string.IsNullOrWhiteSpace(Body) ? new Problem("template.body-missing", nameof(Body)) : TextRules.NotLonger(Body, nameof(Body)));

    // Word processors leave control characters behind, which no letter can hold.
    private static string Seen(string? text) =>
        string.Concat((text ?? "").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));
}
