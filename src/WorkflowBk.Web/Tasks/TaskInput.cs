using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Tasks;

/// <summary>
/// What stands in a task's form, as text: what was posted, what a draft held, or what is known beforehand. It keeps what
/// cannot be read too, so that nobody has to type anything twice.
/// </summary>
public sealed partial class TaskInput(IReadOnlyDictionary<string, StringValues> values)
{
    /// <summary>What the names of a task's fields begin with on the page.</summary>
    public const string Prefix = "Model.";

    private static readonly CultureInfo _norwegian = CultureInfo.GetCultureInfo("nb-NO");

    public static TaskInput Empty { get; } = new(new Dictionary<string, StringValues>());

    /// <summary>The fields by their full names.</summary>
    public IReadOnlyDictionary<string, StringValues> Values => values;

    public static TaskInput From(IFormCollection form) =>
        new(form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value));

    /// <summary>Input from names without the prefix; what is empty is left out.</summary>
    public static TaskInput Of(IEnumerable<KeyValuePair<string, string?>> fields) =>
        new(fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => Prefix + field.Key, field => new StringValues(field.Value)));

    public string Text(string name) => values.TryGetValue(Prefix + name, out var value) ? value.ToString().Trim() : "";

    public IReadOnlyList<string> All(string name) =>
        values.TryGetValue(Prefix + name, out var value) ? [.. value.OfType<string>().Where(text => text.Length > 0)] : [];

    public bool IsTrue(string name) => Text(name) == "true";

    /// <summary>A date as browsers send it or as people write it; <c>null</c> when it is neither.</summary>
    public DateOnly? Date(string name) =>
        DateEntry.TryRead(Text(name), out var date) ? date : null;

    /// <summary>A number with a comma or a point.</summary>
    public decimal? Number(string name) =>
        decimal.TryParse(Text(name).Replace('.', ','), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, _norwegian, out var number) ? number : null;

    public Guid? Id(string name) => Guid.TryParse(Text(name), out var id) ? id : null;

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>How many rows a repeated field has, the empty ones included.</summary>
    public int Rows(string name, int atLeast) =>
        values.Keys.Select(key => RowOf(key, Prefix + name) is { } row ? row + 1 : 0).Append(atLeast).Max();

    /// <summary>Which row of a repeated field a field stands in, counted from 0; <c>null</c> when it stands in none.</summary>
    internal static int? RowOf(string field, string repeated) =>
        field.StartsWith($"{repeated}[", StringComparison.Ordinal) && Index().Match(field, repeated.Length + 1) is { Success: true } match
            ? int.Parse(match.Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The same with one more row, as long as there is room for it.</summary>
    public TaskInput WithRow(string name, int atLeast)
    {
        const int room = 50;
        var rows = Rows(name, atLeast);
        return rows >= room ? this : new(new Dictionary<string, StringValues>(values) { [$"{Prefix}{name}[{rows}].Added"] = "" });
    }

    // Two digits: nobody adds more rows, and a forged number must not make a page of a million.
    [GeneratedRegex(@"\G\d{1,2}(?=\])")]
    private static partial Regex Index();
}
