namespace WorkflowBk.Domain.Cases;

/// <summary>The coordinator's first meeting with the family.</summary>
/// <param name="InterpreterPresent">Required where the family needs one (tolkeloven § 6); never a child (§ 4).</param>
public sealed record FirstMeeting(DateOnly HeldOn, bool InterpreterPresent, string Agreed, Guid RecordedBy, DateTimeOffset RecordedAt);
