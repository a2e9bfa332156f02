using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Web.Tasks.Forms;

/// <summary>The rows of a form where it is written down who has promised what, and by when. Empty rows are passed over.</summary>
internal static class MeasureRows
{
    public const string Field = "Measures";
    public const int AtLeast = 3;

    /// <summary>Dates that cannot be read.</summary>
    public static IEnumerable<Problem> Unreadable(TaskInput input) =>
        input.Unreadable(dates: [.. Filled(input).Select(row => $"{Field}[{row}].Due")]);

    public static IReadOnlyList<MeasureDraft> Read(TaskInput input) => [.. Filled(input).Select(row => Draft(input, row))];

    /// <summary>The row on the page that the domain means: it counts only those that are filled in.</summary>
    public static string? Place(string? field, string repeated, IEnumerable<int> filled) =>
        field is not null && TaskInput.RowOf(field, repeated) is { } counted && filled.ElementAtOrDefault(counted) is var row
            ? $"{repeated}[{row}]{field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..]}"
            : field;

    public static string? Place(string? field, TaskInput input) => Place(field, Field, Filled(input));

    public static string? LegendOf(string field, IStringLocalizer<TaskPageTexts> texts) =>
        TaskInput.RowOf(field, Field) is { } row ? texts["Measures.Legend", row + 1].Value : null;

    private static IEnumerable<int> Filled(TaskInput input) =>
        Enumerable.Range(0, input.Rows(Field, AtLeast)).Where(row => !Draft(input, row).IsEmpty || input.Text($"{Field}[{row}].Due").Length > 0);

    private static MeasureDraft Draft(TaskInput input, int row) => new(
        input.Text($"{Field}[{row}].What"),
        input.Id($"{Field}[{row}].OwnerId"),
        input.Text($"{Field}[{row}].OwnerName"),
        input.Date($"{Field}[{row}].Due"),
        input.Choice<MeasureKind>($"{Field}[{row}].Kind") ?? MeasureKind.Other,
        input.IsTrue($"{Field}[{row}].BeforeDayOne"));
}
