using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Reporting;

namespace WorkflowBk.Web.Reporting;

/// <summary>The yearly report as a spreadsheet: one sheet for each topic, with numbers and days that can be counted with.</summary>
internal sealed class ReportWorkbook(ReportTopics topics, IStringLocalizer<ReportTexts> texts)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestSheetName = 31;

    /// <param name="municipality">Its name.</param>
    public byte[] Write(YearFigures year, string municipality)
    {
        using MemoryStream stream = new();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = ReportStyles.Sheet();
            var sheets = workbook.Workbook.AppendChild(new Sheets());
            Add(
                workbook, sheets, texts["About.Sheet"],
                [
                    RowOf(ReportStyles.Bold, texts["Page.Title", year.Year].Value),
                    RowOf(ReportStyles.Plain, texts["About.Municipality"].Value, municipality),
                    RowOf(ReportStyles.Plain, texts["About.AsOf"].Value, year.AsOf),
                    RowOf(ReportStyles.Plain, texts["Hidden.Note"].Value),
                ]);
            foreach (var topic in topics.Of(year))
            {
                Add(
                    workbook, sheets, topic.SheetName,
                    [
                        RowOf(ReportStyles.Bold, [.. topic.Columns]),
                        .. topic.Rows.Select(row => RowOf(ReportStyles.Plain, [.. row])),
                        .. topic.Note is { } note ? [new Row(), RowOf(ReportStyles.Plain, note)] : Array.Empty<Row>(),
                    ]);
            }

            workbook.Workbook.Save();
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, IEnumerable<Row> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(
                new Column { Min = 1, Max = 1, Width = 62, CustomWidth = true },
                new Column { Min = 2, Max = 4, Width = 22, CustomWidth = true }),
            new SheetData(rows));
        sheets.Append(new Sheet
        {
            Id = workbook.GetIdOfPart(part),
            SheetId = (uint)sheets.ChildElements.Count + 1,
            Name = name.Length > LongestSheetName ? name[..LongestSheetName] : name,
        });
    }

    private Row RowOf(uint style, params object?[] values) => new(values.Select(value => CellOf(value, style)));

    private Cell CellOf(object? value, uint style) => value switch
    {
        int number => Number(number.ToString(CultureInfo.InvariantCulture), style),
        decimal number => Number(number.ToString(CultureInfo.InvariantCulture), style),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), ReportStyles.Day),
        HiddenNumber => Text(texts["Hidden.Cell"], style),
        null => new Cell { StyleIndex = style },
        _ => Text(value.ToString()!, style),
    };

    private static Cell Number(string value, uint style) => new() { DataType = CellValues.Number, CellValue = new CellValue(value), StyleIndex = style };

    /// <summary>In the cell itself, and never a formula, whatever somebody has called a sector.</summary>
    private static Cell Text(string value, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(value) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };
}
