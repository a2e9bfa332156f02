namespace WorkflowBk.Domain.Transitions;

/// <summary>What the child, the parents and the siblings wish for and hope to reach, each in their own words.</summary>
/// <param name="InterpreterPresent">Required where the family needs one (tolkeloven § 6); never a child (§ 4).</param>
public sealed record TransitionWishes(
    OwnWords Child, OwnWords Parents, OwnWords Siblings, DateOnly TalkedOn, bool InterpreterPresent, Guid RecordedBy, DateTimeOffset RecordedAt);
