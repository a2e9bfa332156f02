using System.Globalization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Components.Ui;

/// <summary>Dates and times as they are read in Norway, in the language of the page.</summary>
public static class DateText
{
    /// <summary>12. mars 2026</summary>
    public static string Day(DateOnly date) => date.ToString(English ? "d MMMM yyyy" : "d. MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>12.03.2026, for tables.</summary>
    public static string ShortDay(DateOnly date) => date.ToString(English ? "dd/MM/yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>14.03</summary>
    public static string Clock(DateTimeOffset instant) =>
        Local(instant).ToString(English ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    /// <summary>12. mars 2026 kl. 14.03</summary>
    public static string Moment(DateTimeOffset instant) =>
        $"{Day(OsloTime.DateIn(instant))}{(English ? ", " : " kl. ")}{Clock(instant)}";

    private static bool English => Language.Current == Language.English;

    private static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, OsloTime.Zone).DateTime;
}
