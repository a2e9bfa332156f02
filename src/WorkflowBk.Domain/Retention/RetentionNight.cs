using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Retention;

/// <summary>When the night's work is done.</summary>
public static class RetentionNight
{
    /// <summary>A program that starts this long after the hour still does the night's work.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(2);

    /// <summary>The night whose work is due, as the local date; <c>null</c> when it is not the time of day for it.</summary>
    /// <param name="hour">Hour of the clock in Norway, 0–23.</param>
    public static DateOnly? DueAt(DateTimeOffset now, int hour)
    {
        var today = OsloTime.DateIn(now);
        foreach (var night in (DateOnly[])[today, today.AddDays(-1)])
        {
            var begins = OsloTime.At(night, new TimeOnly(hour, 0));
            if (now >= begins && now < begins + Window)
                return night;
        }

        return null;
    }
}
