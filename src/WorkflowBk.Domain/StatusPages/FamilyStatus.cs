using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>How far a case has come, as a family is told: a step, and a day. Nothing of what the case is about.</summary>
/// <param name="Step">1 to 5.</param>
/// <param name="IsClosed">The case has ended, however it ended.</param>
/// <param name="By">The day by which the family hears more; <c>null</c> when none is set, or the clock stands still.</param>
/// <param name="IsLate">That day has passed.</param>
public sealed record FamilyStatus(int Step, bool IsClosed, DateOnly? By, bool IsLate)
{
    public const int Steps = 5;

    /// <param name="openTaskDeadlines">Deadlines of the tasks that are open in the case.</param>
    public static FamilyStatus Of(Case theCase, IEnumerable<Deadline> openTaskDeadlines, DateOnly today)
    {
        var step = Math.Min((int)theCase.Phase, Steps);
        if (!theCase.IsOpen)
            return new FamilyStatus(step, IsClosed: true, null, IsLate: false);

        // What staff set themselves beside the process is between them; the steps of the process have a rule behind them.
        var running = openTaskDeadlines.Where(deadline => deadline.ClosedOn is null && !deadline.IsPaused).ToList();
        var ofProcess = running.Where(deadline => deadline.RuleKey is not null).ToList();
        var days = (ofProcess.Count > 0 ? ofProcess : running).Select(deadline => deadline.Due).ToList();
        if (days.Count == 0)
            return new FamilyStatus(step, IsClosed: false, null, IsLate: false);

        // Several are asked at once in phase 3, and the family hears when the last one has answered.
        var by = theCase.Phase == CasePhase.Investigation ? days.Max() : days.Min();
        return new FamilyStatus(step, IsClosed: false, by, IsLate: by < today);
    }
}
