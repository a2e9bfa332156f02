using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Reviews;

/// <summary>When the sectors' meetings are asked for, and when an agreement is.</summary>
public static class SectorRules
{
    /// <summary>The sectors that must be asked for a meeting now: each once a year, from the chosen month on.</summary>
    /// <param name="raised">What was raised already, whether the meeting was held or not.</param>
    public static IEnumerable<string> ToRaise(
        IEnumerable<string> sectors, IEnumerable<(string Sector, int Year)> raised, ReviewSettings settings, DateOnly today)
    {
        if (today.Month < Math.Clamp(settings.SectorMonth, 1, 12))
            return [];
        var done = raised.Where(row => row.Year == today.Year).Select(row => row.Sector).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sectors.Select(sector => sector.Trim()).Where(sector => sector.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(sector => !done.Contains(sector)).Order(StringComparer.Ordinal);
    }

    /// <summary>The last day in time for a sector's meeting: the end of the month after the one it is asked for in.</summary>
    public static DateOnly MeetingBy(DateOnly raised) =>
        NorwegianCalendar.SubtractWorkingDays(new DateOnly(raised.Year, raised.Month, 1).AddMonths(2).AddDays(-1), 0);

    /// <summary>Whether somebody must look at an agreement now.</summary>
    public static bool MustBeLookedAt(SectorAgreement agreement, ReviewSettings settings, DateOnly today) =>
        agreement.LookBy is { } day && day.AddDays(-Math.Max(settings.AgreementDays, 0)) <= today;
}
