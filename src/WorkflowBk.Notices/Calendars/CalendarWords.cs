using System.Globalization;
using System.Resources;
using WorkflowBk.Domain.Families;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Calendars;

/// <summary>The few words that stand in a calendar, in the language of whoever reads it.</summary>
internal static class CalendarWords
{
    public const string Name = "Name";
    public const string Meeting = "Meeting";
    public const string Deadline = "Deadline";
    public const string ImportantDay = "ImportantDay";

    private static readonly ResourceManager _texts = new(typeof(CalendarWords));

    public static string In(LanguageForm language, string word) =>
        _texts.GetString(word, CultureInfo.GetCultureInfo(LanguageCode.Of(language))) ?? throw new ArgumentOutOfRangeException(nameof(word), word, "No such word.");
}
