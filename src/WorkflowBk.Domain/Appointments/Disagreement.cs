namespace WorkflowBk.Domain.Appointments;

/// <summary>
/// A leader who will not give time, and how that ended. No service can exempt itself: the coordinating unit decides, and both the
/// disagreement and its outcome are kept.
/// </summary>
/// <param name="Stands">Whether the appointment stood; <c>null</c> until it is decided.</param>
/// <param name="Reason">Why the unit decided as it did.</param>
public sealed record Disagreement(
    Guid LeaderId,
    string LeaderReason,
    DateTimeOffset SaidAt,
    bool? Stands = null,
    string Reason = "",
    Guid? DecidedBy = null,
    DateTimeOffset? DecidedAt = null);
