using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Plans;

/// <summary>The days on which a plan is looked at.</summary>
public static class PlanDays
{
    private const int July = 7;

    /// <summary>Some months on: a working day, and never in July, when those who should meet are away.</summary>
    public static DateOnly NextLook(DateOnly from, int months)
    {
        var day = NorwegianCalendar.NextWorkingDay(from.AddMonths(months));
        return day.Month == July ? NorwegianCalendar.NextWorkingDay(new DateOnly(day.Year, July + 1, 1)) : day;
    }
}
