using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace WorkflowBk.Notices.Documents;

/// <summary>
/// A document's values made ready to stand in HTML: every text encoded, also in lists. An empty text, an empty list or
/// <c>null</c> counts as no value: a template can ask whether it is there, and writing it is an error.
/// </summary>
internal static class SafeModel
{
    // Letters stay readable in the stored document; only what HTML gives a meaning is replaced.
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encoded for HTML.</summary>
    /// <exception cref="ArgumentException">A value is of a kind that cannot be written.</exception>
    public static Dictionary<string, object> ForHtml(IReadOnlyDictionary<string, object?> model) => Map(model, _encoder.Encode);

    /// <summary>As plain text on one line, for a title; the page that shows it encodes it.</summary>
    /// <exception cref="ArgumentException">A value is of a kind that cannot be written.</exception>
    public static Dictionary<string, object> ForTitle(IReadOnlyDictionary<string, object?> model) => Map(model, OneLine);

    private static Dictionary<string, object> Map(IEnumerable<KeyValuePair<string, object?>> model, Func<string, string> write)
    {
        Dictionary<string, object> safe = new(StringComparer.Ordinal);
        foreach (var (name, value) in model)
        {
            if (Value(name, value, write) is { } mapped)
                safe[name] = mapped;
        }

        return safe;
    }

    private static object? Value(string name, object? value, Func<string, string> write) => value switch
    {
        null => null,
        string text => string.IsNullOrWhiteSpace(text) ? null : write(text),
        bool truth => truth,
        IEnumerable<KeyValuePair<string, object?>> fields => Map(fields, write),
        IEnumerable<KeyValuePair<string, string>> fields =>
            Map(fields.Select(field => KeyValuePair.Create(field.Key, (object?)field.Value)), write),
        IEnumerable items => Items(name, items, write),
        _ => throw new ArgumentException(
            $"'{name}' is a {value.GetType().Name}: write numbers and dates out as text first.", nameof(value)),
    };

    private static List<object>? Items(string name, IEnumerable items, Func<string, string> write)
    {
        List<object> mapped = [.. items.Cast<object?>().Select(item => Value(name, item, write)).OfType<object>()];
        return mapped.Count == 0 ? null : mapped;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
