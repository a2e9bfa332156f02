namespace WorkflowBk.Web.Reporting;

/// <summary>One topic of the yearly report: a table on the page, and a sheet of the spreadsheet.</summary>
/// <param name="Key">Part of the address of its heading.</param>
/// <param name="SheetName">Short enough for a sheet's tab.</param>
/// <param name="Note">What must be known to read it right; <c>null</c> for nothing.</param>
/// <param name="Rows">Texts, whole numbers, decimals and days; <see cref="HiddenNumber"/> for a number that is hidden, <c>null</c> for none.</param>
internal sealed record ReportTopic(
    string Key, string SheetName, string Title, string? Note, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Stands where a number is hidden.</summary>
internal sealed class HiddenNumber
{
    private HiddenNumber() { }

    public static HiddenNumber Instance { get; } = new();

    /// <summary>The number, or the marker.</summary>
    public static object Or(int? count) => count is { } shown ? shown : Instance;
}
