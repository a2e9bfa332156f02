namespace WorkflowBk.Domain.Contributions;

/// <summary>What the interdisciplinary assessment showed, and what the family thinks of it.</summary>
/// <param name="FamilyComment">What the family has said on the way; what it says to the summary itself is the <paramref name="Review"/>.</param>
/// <param name="StillUnclear">What a meeting must clear up; <c>null</c> when nothing.</param>
/// <param name="Meetings">The meetings that have been held to clear things up, the oldest first.</param>
/// <param name="Review">The family has seen the summary; <c>null</c> until then.</param>
public sealed record InvestigationSummary(
    string Text,
    string FamilyComment,
    Guid WrittenBy,
    DateTimeOffset WrittenAt,
    string? StillUnclear = null,
    IReadOnlyList<ClarificationMeeting>? Meetings = null,
    FamilyReview? Review = null);

/// <summary>A meeting that cleared up what the contributions left open (<i>avklaringsmøte</i>).</summary>
public sealed record ClarificationMeeting(
    DateOnly HeldOn, string Participants, bool InterpreterPresent, string Clarified, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>The family has seen the summary and could say what it thinks of it (pbrl § 3-1).</summary>
/// <param name="Comment">What it said; empty when it did not wish to comment.</param>
public sealed record FamilyReview(
    DateOnly SeenOn, ReviewWay Way, bool InterpreterPresent, string Comment, Guid RecordedBy, DateTimeOffset RecordedAt);

/// <summary>How the family saw the summary.</summary>
public enum ReviewWay
{
    Meeting,
    Phone,
    OnPaper,
}
