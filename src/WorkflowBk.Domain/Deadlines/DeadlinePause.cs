namespace WorkflowBk.Domain.Deadlines;

/// <summary>A time when a deadline's clock stood still, because of a delay outside the municipality's control.</summary>
/// <param name="From">First day the clock stood still.</param>
/// <param name="Until">The day it ran again, itself not paused; <c>null</c> while it stands.</param>
/// <param name="PausedBy">Who stopped the clock, where a person did.</param>
public sealed record DeadlinePause(
    DateOnly From,
    DateOnly? Until,
    string Reason,
    Guid? PausedBy = null,
    DateTimeOffset? PausedAt = null,
    Guid? ResumedBy = null,
    DateTimeOffset? ResumedAt = null)
{
    /// <summary>Calendar days that have been paused; 0 while the pause is open, because its length is not yet known.</summary>
    internal int Days => Until is { } until ? until.DayNumber - From.DayNumber : 0;
}
