namespace WorkflowBk.Domain.Cases;

/// <summary>Why a case ended before its process did. Any phase can be left this way.</summary>
/// <param name="Text">What was said of it; may be empty: a family owes nobody an explanation.</param>
/// <param name="By">Who on the staff recorded it; <c>null</c> when the family did so itself.</param>
/// <param name="JoinedTo">Reference of the case that goes on, when two were about the same child.</param>
public sealed record Withdrawal(WithdrawalReason Reason, string Text, Guid? By, DateTimeOffset At, string? JoinedTo = null)
{
    /// <summary>What is told of a move or a death; <c>null</c> for all other reasons, and where nothing was told.</summary>
    public LeavingFacts? Facts { get; init; }
}

/// <summary>The ways a case is left before the end.</summary>
public enum WithdrawalReason
{
    FamilyWish,
    Moved,
    ChildDied,

    /// <summary>Two cases were about the same child; the other goes on.</summary>
    Joined,
}
