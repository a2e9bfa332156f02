using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>How far a case has come, as a family is told: a step, and a day. Nothing of what the case is about.</summary>
/// <param name="Step">1 to 5.</param>
/// <param name="Ending">What a family is told of how the case ended; <c>null</c> while it is open.</param>
/// <param name="By">The day by which the family hears more; <c>null</c> when none is set, or the clock stands still.</param>
/// <param name="IsLate">That day has passed.</param>
public sealed record FamilyStatus(int Step, FamilyEnding? Ending, DateOnly? By, bool IsLate)
{
    public const int Steps = 5;

    public bool IsClosed => Ending is not null;

    /// <param name="openTaskDeadlines">Deadlines of the tasks that are open in the case.</param>
    /// <param name="isFollowed">Somebody has been appointed, and is there for the family.</param>
    public static FamilyStatus Of(Case theCase, IEnumerable<Deadline> openTaskDeadlines, DateOnly today, bool isFollowed = false)
    {
        var step = Math.Min((int)theCase.Phase, Steps);
        if (!theCase.IsOpen)
            return new FamilyStatus(step, EndingOf(theCase, isFollowed), null, IsLate: false);

        // What staff set themselves beside the process is between them; the steps of the process have a rule behind them.
        var running = openTaskDeadlines.Where(deadline => deadline.ClosedOn is null && !deadline.IsPaused).ToList();
        var ofProcess = running.Where(deadline => deadline.RuleKey is not null).ToList();
        var days = (ofProcess.Count > 0 ? ofProcess : running).Select(deadline => deadline.Due).ToList();
        if (days.Count == 0)
            return new FamilyStatus(step, Ending: null, null, IsLate: false);

        // Several are asked at once in phase 3, and the family hears when the last one has answered.
        var by = theCase.Phase == CasePhase.Investigation ? days.Max() : days.Min();
        return new FamilyStatus(step, Ending: null, by, IsLate: by < today);
    }

    private static FamilyEnding EndingOf(Case theCase, bool isFollowed) => theCase.Withdrawal?.Reason switch
    {
        WithdrawalReason.ChildDied => FamilyEnding.Quiet,
        WithdrawalReason.Joined => FamilyEnding.Elsewhere,
        null when isFollowed => FamilyEnding.Followed,
        _ => FamilyEnding.Finished,
    };
}

/// <summary>What a family is told when its case has ended.</summary>
public enum FamilyEnding
{
    /// <summary>It is done, and can be begun again.</summary>
    Finished,

    /// <summary>What was asked for is done, and somebody is there for the family from here on.</summary>
    Followed,

    /// <summary>It goes on in another case.</summary>
    Elsewhere,

    /// <summary>The family has lost its child: no more is said than must be, and nothing is asked.</summary>
    Quiet,
}
