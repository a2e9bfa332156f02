using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Documents;

/// <summary>A letter that has been written from its template and waits to be read through before it goes.</summary>
/// <param name="Text">The letter as it is edited; see <see cref="LetterMarkup"/>.</param>
/// <param name="TemplateVersion">Which version of the template it was written from; 0 for the shipped one.</param>
public sealed record LetterDraft(string Template, int TemplateVersion, LanguageForm Language, string Title, string Text)
{
    /// <summary>Longest text of a letter, in characters: a long reason and all that stands around it.</summary>
    public const int MaxText = 3 * TextRules.MaxLong;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Takes in what whoever read it made of it.</summary>
    public Result<LetterDraft> Edit(string? title, string? text)
    {
        List<Problem> problems = [.. TextRules.Given(title, "letter.title-missing", nameof(Title)).Problems];
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(new Problem("letter.text-missing", nameof(Text)));
        else if (text.Length > MaxText)
            problems.Add(new Problem("text.too-long", nameof(Text), MaxText));
        return problems.Count > 0
            ? Result<LetterDraft>.Fail(problems)
            : this with { Title = title!.Trim(), Text = text!.Trim() };
    }

    public string Write() => JsonSerializer.Serialize(this, _options);

    /// <exception cref="JsonException">The text is no draft.</exception>
    public static LetterDraft Read(string json) =>
        JsonSerializer.Deserialize<LetterDraft>(json, _options) ?? throw new JsonException("Not a letter.");
}
