using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Cases;

/// <summary>The family's own answer, when somebody else got in touch about the child.</summary>
/// <param name="InterpreterPresent">Required where the family needs one (tolkeloven § 6); never a child (§ 4).</param>
public sealed record FamilyYes(
    bool SaysYes,
    DateOnly AnsweredOn,
    ContactWay How,
    bool InterpreterPresent,
    string Notes,
    Guid RecordedBy,
    DateTimeOffset RecordedAt);

/// <summary>A time when the family was tried and not reached.</summary>
public sealed record ContactAttempt(DateTimeOffset At, Guid By, string Note);
