namespace WorkflowBk.Domain.Tests.Law;

/// <summary>
/// Day counting told as simply as possible, one day at a time, with Easter written out: what the domain is held
/// against from 2020 to 2040.
/// </summary>
internal static class CalendarModel
{
    /// <summary>Easter Sundays 2020–2040, written out and checked against a second, independent computation.</summary>
    internal static IReadOnlyList<string> EasterSundays { get; } =
    [
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05",
        "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17",
        "2034-04-09", "2035-03-25", "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01",
    ];

    private static readonly HashSet<DateOnly> _holidays = [.. EasterSundays.SelectMany(Holidays)];

    internal static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday && !_holidays.Contains(day);

    internal static bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    internal static DateOnly RollForward(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    internal static DateOnly AfterDays(DateOnly start, int days)
    {
        var day = start;
        while (days-- > 0)
            day = day.AddDays(1);
        return RollForward(day);
    }

    internal static DateOnly AfterWorkingDays(DateOnly start, int days)
    {
        var day = start;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                days--;
        }

        return RollForward(day);
    }

    /// <summary>Turns the calendar's leaves until the month is right, then until the number is, or the month is out.</summary>
    internal static DateOnly AfterMonths(DateOnly start, int months)
    {
        var day = start;
        while (Month(day) < Month(start) + months)
            day = day.AddDays(1);
        while (day.Day != start.Day && Month(day.AddDays(1)) == Month(day))
            day = day.AddDays(1);
        return RollForward(day);
    }

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month;

    private static IEnumerable<DateOnly> Holidays(string easterSunday)
    {
        var easter = Dates.Day(easterSunday);
        yield return new DateOnly(easter.Year, 1, 1);
        yield return easter.AddDays(-3);
        yield return easter.AddDays(-2);
        yield return easter;
        yield return easter.AddDays(1);
        yield return new DateOnly(easter.Year, 5, 1);
        yield return new DateOnly(easter.Year, 5, 17);
        yield return easter.AddDays(39);
        yield return easter.AddDays(49);
        yield return easter.AddDays(50);
        yield return new DateOnly(easter.Year, 12, 25);
        yield return new DateOnly(easter.Year, 12, 26);
    }
}
