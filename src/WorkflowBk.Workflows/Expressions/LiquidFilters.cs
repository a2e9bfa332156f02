using System.Collections;
using System.Globalization;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>Filters that could make a text of any length, or search by a pattern of any cost, without that.</summary>
public static class LiquidFilters
{
    public static string Append(string? input, string? text) => Bounded(input, text?.Length ?? 0) + text;

    public static string Prepend(string? input, string? text) => text + Bounded(input, text?.Length ?? 0);

    public static string Remove(string? input, string? text) => Replace(input, text, "");

    public static string Replace(string? input, string? text, string? by = "")
    {
        if (string.IsNullOrEmpty(input) || string.IsNullOrEmpty(text))
            return input ?? "";
        var found = (long)input.AsSpan().Count(text);
        Bounded(input, found * ((by?.Length ?? 0) - text.Length));
        return input.Replace(text, by, StringComparison.Ordinal);
    }

    public static string Join(object? input, string? between = " ")
    {
        if (input is not IEnumerable items || input is string)
            return Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";
        var texts = items.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture) ?? "").ToList();
        Bounded("", texts.Sum(text => (long)text.Length + (between?.Length ?? 0)));
        return string.Join(between, texts);
    }

    public static object Times(object? input, object? by) =>
        Convert.ToDecimal(input, CultureInfo.InvariantCulture) * Convert.ToDecimal(by, CultureInfo.InvariantCulture);

    private static string Bounded(string? input, long more) => (input?.Length ?? 0) + more <= LiquidRoom.MaxLength
        ? input ?? ""
        : throw new ExpressionException($"The text becomes longer than {LiquidRoom.MaxLength} characters.");
}
