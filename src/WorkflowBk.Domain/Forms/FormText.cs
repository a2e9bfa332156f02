using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkflowBk.Domain.Forms;

/// <summary>
/// A form as a process owner writes it, a field on each line: what is asked, the kind of field in parentheses, and <c>*</c> when
/// it must be filled in; e.g. <c>Hvem følger opp? (valg: KE, helsestasjon) *</c>. In bokmål or nynorsk.
/// </summary>
public static partial class FormText
{
    private const int MaxNameLength = 40;

    private static readonly Dictionary<string, FieldKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tekst"] = FieldKind.Text,
        ["lang tekst"] = FieldKind.LongText,
        ["dato"] = FieldKind.Date,
        ["tall"] = FieldKind.Number,
        ["tal"] = FieldKind.Number,
        ["ja/nei/uavklart"] = FieldKind.YesNoUnclear,
        ["ja/nei"] = FieldKind.YesNoUnclear,
        ["person"] = FieldKind.Person,
        ["tjeneste"] = FieldKind.Service,
        ["teneste"] = FieldKind.Service,
        ["valg"] = FieldKind.Choice,
        ["val"] = FieldKind.Choice,
        ["flere valg"] = FieldKind.Several,
        ["fleire val"] = FieldKind.Several,
    };

    /// <summary>The fields, in their order. A line without a kind is a text.</summary>
    public static IReadOnlyList<FormField> Read(string text)
    {
        List<FormField> fields = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            fields.Add(ReadLine(line, fields));
        return fields;
    }

    private static FormField ReadLine(string line, List<FormField> before)
    {
        var required = line.EndsWith('*');
        var rest = required ? line[..^1].TrimEnd() : line;
        var (label, kind, options) = (rest, FieldKind.Text, (IReadOnlyList<string>?)null);
        if (Parts().Match(rest) is { Success: true } parts && _kinds.TryGetValue(parts.Groups["kind"].Value.Trim(), out var read))
        {
            (label, kind) = (parts.Groups["label"].Value.Trim(), read);
            if (kind is FieldKind.Choice or FieldKind.Several)
                options = parts.Groups["options"].Value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        return new FormField(NameOf(label, before), kind, label, Required: required, Options: options);
    }

    /// <summary>A name made of the label, so that answers keep theirs when lines change places.</summary>
    private static string NameOf(string label, List<FormField> before)
    {
        StringBuilder name = new();
        foreach (var letter in label.ToLower(CultureInfo.InvariantCulture)
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(letter);
            else if (name is { Length: > 0 } && name[^1] != '-')
                name.Append('-');
        }

        var made = name.ToString().Trim('-');
        if (made.Length == 0 || !char.IsAsciiLetter(made[0]))
            made = $"felt-{made}".Trim('-');
        made = made[..Math.Min(made.Length, MaxNameLength)];
        var unique = made;
        for (var number = 2; before.Any(field => field.Name == unique); number++)
            unique = $"{made}-{number}";
        return unique;
    }

    [GeneratedRegex(@"^(?<label>.+?)\s*\((?<kind>[^():]+)(:(?<options>[^()]*))?\)$")]
    private static partial Regex Parts();
}
