using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Cases;

/// <summary>What is told when a family has moved away, or has lost its child.</summary>
/// <param name="On">The day; may be unknown for a death, and is not asked for twice.</param>
public sealed record LeavingFacts(DateOnly? On)
{
    /// <summary>Where the family has moved to.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Whether the family wants us to tell the new municipality what they need to know (hol § 12-1); <c>null</c> for a death.</summary>
    public bool? MayHandOn { get; init; }

    /// <summary>The one person who is asked to be there for a family that has lost its child.</summary>
    public Guid? ContactPersonId { get; init; }

    /// <summary>Every reason why this cannot be what happened.</summary>
    public Result Check(WithdrawalReason reason, DateOnly today)
    {
        List<Problem> problems = [];
        if (On > today)
            problems.Add(new Problem(reason == WithdrawalReason.Moved ? "leaving.not-moved-yet" : "leaving.in-the-future", nameof(On)));
        if (reason == WithdrawalReason.ChildDied && ContactPersonId is null)
            problems.Add(new Problem("leaving.person-missing", nameof(ContactPersonId)));
        if (reason == WithdrawalReason.Moved)
        {
            if (On is null)
                problems.Add(new Problem("leaving.date-missing", nameof(On)));
            problems.AddRange(TextRules.Given(Municipality, "leaving.municipality-missing", nameof(Municipality)).Problems);
            if (MayHandOn is null)
                problems.Add(new Problem("leaving.consent-missing", nameof(MayHandOn)));
        }

        return Result.Fail(problems);
    }
}
