namespace WorkflowBk.Domain.Law;

/// <summary>A length of time as the law and the municipality's targets give it, e.g. four weeks.</summary>
/// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
public sealed record Period(int Amount, PeriodUnit Unit)
{
    /// <summary>How many units; 0 or more.</summary>
    public int Amount { get; } = NotNegative(Amount);

    /// <summary>The last day of a period that starts on a day (fvl § 30).</summary>
    /// <remarks>
    /// The start day is not counted. Weeks and months end on the day that matches it by name or number, or on the month's last
    /// day when the month has no such number (domstolloven § 148). An end on a Saturday, a Sunday or a public holiday moves to
    /// the next working day (domstolloven § 149).
    /// </remarks>
    public DateOnly EndFrom(DateOnly start) => Unit switch
    {
        PeriodUnit.WorkingDays => NorwegianCalendar.AddWorkingDays(start, Amount),
        PeriodUnit.Days => NorwegianCalendar.NextWorkingDay(start.AddDays(Amount)),
        PeriodUnit.Weeks => NorwegianCalendar.NextWorkingDay(start.AddDays(checked(Amount * 7))),
        PeriodUnit.Months => NorwegianCalendar.NextWorkingDay(start.AddMonths(Amount)),
        _ => throw new InvalidOperationException($"Unknown unit: {Unit}"),
    };

    private static int NotNegative(int amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return amount;
    }
}
