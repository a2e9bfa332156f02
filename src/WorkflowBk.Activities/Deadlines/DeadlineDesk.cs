using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;

namespace WorkflowBk.Activities.Deadlines;

/// <summary>
/// Where a case's clocks are stopped and let run again, for delay outside the municipality's control (forvaltningslovforskriften
/// § 39). Several at once are stopped together or not at all.
/// </summary>
public sealed class DeadlineDesk(CaseTurn turn)
{
    public Task<Result> PauseAsync(
        Guid caseId, IReadOnlyCollection<Guid> deadlines, DateOnly? from, string? reason, Guid by, Guid key, CancellationToken cancellationToken) =>
        ChangeAsync(
            "pause", caseId, deadlines, from, key,
            (deadline, day, now) => deadline.Pause(day, reason, by, now),
            TextRules.NoteIsGiven(reason, "deadline.reason-missing", nameof(DeadlinePause.Reason)), nameof(DeadlinePause.From),
            cancellationToken);

    public Task<Result> ResumeAsync(
        Guid caseId, IReadOnlyCollection<Guid> deadlines, DateOnly? on, Guid by, Guid key, CancellationToken cancellationToken) =>
        ChangeAsync(
            "resume", caseId, deadlines, on, key, (deadline, day, now) => deadline.Resume(day, by, now), Result.Ok, nameof(DeadlinePause.Until),
            cancellationToken);

    private Task<Result> ChangeAsync(
        string what, Guid caseId, IReadOnlyCollection<Guid> chosen, DateOnly? on, Guid key,
        Func<Deadline, DateOnly, DateTimeOffset, Result> change, Result before, string dateField, CancellationToken cancellationToken) =>
        turn.TakeAsync<IDeadlineStore>(
            $"deadline-{what}:{key:N}", caseId,
            async (store, now) =>
            {
                var checks = Result.All(
                    before,
                    chosen.Count == 0 ? new Problem("deadline.none-chosen", "Deadlines") : Result.Ok,
                    on is null ? new Problem("deadline.date-missing", dateField)
                        // The clock stands or runs; it cannot be promised to.
                        : on > OsloTime.DateIn(now) ? new Problem("deadline.in-the-future", dateField)
                        : Result.Ok);
                if (!checks.Succeeded)
                    return checks;
                var found = (await store.OpenOfCaseAsync(caseId, cancellationToken)).Where(deadline => chosen.Contains(deadline.Id)).ToList();
                if (found.Count < chosen.Distinct().Count())
                    return new Problem("deadline.closed");
                return Result.All([.. found.Select(deadline => change(deadline, on!.Value, now))]);
            },
            cancellationToken);
}
