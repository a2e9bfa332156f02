using System.Globalization;
using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.Components.Ui;

/// <summary>Reads a date the way people in Norway type it: day, month, year.</summary>
public static class DateEntry
{
    private static readonly string[] _digits =
        ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d M yyyy", "ddMMyyyy", "yyyy-M-d", "d.M.yy", "d/M/yy", "d-M-yy", "d M yy", "ddMMyy"];

    private static readonly string[] _words = ["d. MMMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d MMM yyyy"];

    /// <summary>Two figures for the year are one in this century: the children here are under 18.</summary>
    private static readonly CultureInfo _thisCentury = new("nb-NO") { DateTimeFormat = { Calendar = new GregorianCalendar { TwoDigitYearMax = 2099 } } };

    /// <summary>A year before this is a slip of the fingers, e.g. 0020.</summary>
    private const int FirstYear = 1900;

    /// <param name="date">The date; <c>null</c> when nothing is typed.</param>
    /// <returns>False when something is typed that is no date, e.g. 31.02.2020.</returns>
    public static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var typed = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace(',', '.')
            .Replace(". ", ".", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(typed, _digits, _thisCentury, DateTimeStyles.None, out var read) || TryReadWords(typed, out read))
            date = read.Year < FirstYear ? null : read;
        return date is not null;
    }

    private static bool TryReadWords(string typed, out DateOnly read)
    {
        var spaced = typed.Replace(".", ". ", StringComparison.Ordinal);
        foreach (var language in Language.Public)
        {
            if (DateOnly.TryParseExact(spaced, _words, language.Culture, DateTimeStyles.AllowWhiteSpaces, out read))
                return true;
        }

        read = default;
        return false;
    }
}
