using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkflowBk.Web.Reporting;

/// <summary>The few styles of the spreadsheet, by their place in the list.</summary>
internal static class ReportStyles
{
    public const uint Plain = 0;
    public const uint Bold = 1;
    public const uint Day = 2;

    /// <summary>The format of days that every spreadsheet program shows as its user writes them.</summary>
    private const uint DayFormat = 14;

    public static Stylesheet Sheet() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));
}
