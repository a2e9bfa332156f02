using System.Globalization;
using System.Text.RegularExpressions;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Forms;

/// <summary>Whether a form can be used, and whether it is filled in right.</summary>
public static partial class FormRules
{
    private const int MaxTextLength = 20_000;

    private static readonly string[] _verdicts = ["Yes", "No", "Unclear"];

    /// <summary>Why a form cannot be used; empty when it can.</summary>
    public static IReadOnlyList<string> CheckDefinition(IReadOnlyList<FormField> fields) =>
    [
        .. from field in fields where !Name().IsMatch(field.Name) select $"the field name “{field.Name}” cannot be used.",
        .. from twice in fields.GroupBy(field => field.Name) where twice.Count() > 1 select $"two fields are named “{twice.Key}”.",
        .. from field in fields where string.IsNullOrWhiteSpace(field.Label) select $"the field “{field.Name}” has no label.",
        .. from field in fields
           where field.Kind is FieldKind.Choice or FieldKind.Several && field.Options is not { Count: > 0 }
           select $"the field “{field.Name}” has nothing to choose from.",
    ];

    /// <summary>Checks answers against the form. Every answer is a list, since a field may have several.</summary>
    public static Result Check(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        Result.All(fields.Select(field => Check(
            field, [.. answers.GetValueOrDefault(field.Name, []).Where(answer => !string.IsNullOrWhiteSpace(answer))])));

    private static Result Check(FormField field, IReadOnlyList<string> answers)
    {
        if (answers.Count == 0)
            return field.Required ? new Problem("form.answer-missing", field.Name, field.Label) : Result.Ok;
        var valid = field.Kind switch
        {
            FieldKind.Choice or FieldKind.Several => answers.All(answer => field.Options!.Contains(answer)),
            FieldKind.Date => DateOnly.TryParseExact(answers[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            FieldKind.Number => decimal.TryParse(answers[0].Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            FieldKind.YesNoUnclear => _verdicts.Contains(answers[0]),
            FieldKind.Person or FieldKind.Service => Guid.TryParse(answers[0], out _),
            _ => true,
        };
        if (!valid)
            return new Problem("form.answer-invalid", field.Name, field.Label);
        return answers.Any(answer => answer.Length > MaxTextLength)
            ? new Problem("text.too-long", field.Name, MaxTextLength)
            : Result.Ok;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,49}$")]
    private static partial Regex Name();
}
