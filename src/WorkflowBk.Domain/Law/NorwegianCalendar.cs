namespace WorkflowBk.Domain.Law;

/// <summary>
/// Public holidays and working days in Norway, for the counting of deadlines (domstolloven § 149). Christmas Eve and New Year's
/// Eve are ordinary working days in law.
/// </summary>
public static class NorwegianCalendar
{
    /// <summary>Whether a day is a named public holiday. An ordinary Sunday is not; see <see cref="IsWorkingDay"/>.</summary>
    public static bool IsPublicHoliday(DateOnly day) => IsFixedHoliday(day) || IsMovableHoliday(day);

    /// <summary>Whether a day is Monday to Friday and not a public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    /// <summary>The day itself when it is a working day, otherwise the first working day after it.</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day that is <paramref name="count"/> working days later. The day itself is not counted.</summary>
    /// <param name="count">Number of working days; with 0 the answer is <see cref="NextWorkingDay"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return NextWorkingDay(day);

        for (var counted = 0; counted < count; counted++)
            day = NextWorkingDay(day.AddDays(1));
        return day;
    }

    /// <summary>The working day that is <paramref name="count"/> working days earlier. The day itself is not counted.</summary>
    /// <param name="count">Number of working days; with 0 the answer is the day itself or the last working day before it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static DateOnly SubtractWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return LastWorkingDay(day);

        for (var counted = 0; counted < count; counted++)
            day = LastWorkingDay(day.AddDays(-1));
        return day;
    }

    private static DateOnly LastWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>New Year's Day, 1 May, 17 May, Christmas Day and Boxing Day.</summary>
    private static bool IsFixedHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26);

    /// <summary>
    /// Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Whit Monday, as days from Easter.
    /// </summary>
    private static bool IsMovableHoliday(DateOnly day) =>
        (day.DayNumber - EasterSunday.In(day.Year).DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
}
