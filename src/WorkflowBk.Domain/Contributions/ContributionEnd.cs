namespace WorkflowBk.Domain.Contributions;

/// <summary>Why a contribution is not waited for any more, although nobody answered.</summary>
/// <param name="Reason">In the caseworker's words; empty where the cause says it all.</param>
/// <param name="By">Who on the staff recorded it; <c>null</c> when the family ended it itself.</param>
public sealed record ContributionEnd(ContributionEndCause Cause, string Reason, Guid? By, DateTimeOffset At);

/// <summary>What ended the waiting.</summary>
public enum ContributionEndCause
{
    /// <summary>The family took back its consent.</summary>
    ConsentWithdrawn,

    /// <summary>The consent came to its end, and was not given anew.</summary>
    ConsentRanOut,

    /// <summary>The caseworker went on without it.</summary>
    ClosedEarly,

    /// <summary>The case was left before its end.</summary>
    CaseLeft,
}
