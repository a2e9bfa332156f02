using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Deadlines;

/// <summary>
/// When something in a case is due: a start, a due date, and the pauses between them with their reasons. Never a bare date,
/// because the clock stops for delay outside the body's control (forvaltningslovforskriften § 39).
/// </summary>
public sealed class Deadline
{
    private Deadline() { }

    private Deadline(Guid id, Guid caseId, Guid? taskId, string name, RuleKind kind, Period period, DateOnly start)
        : this(id, caseId, taskId, name, kind, period.EndFrom(start), start) { }

    private Deadline(Guid id, Guid caseId, Guid? taskId, string name, RuleKind kind, DateOnly due, DateOnly start)
    {
        Id = id;
        CaseId = caseId;
        TaskId = taskId;
        Name = name;
        Kind = kind;
        Start = start;
        OriginalDue = due;
        Due = due;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The task that must be done in time; <c>null</c> when it concerns the case as a whole.</summary>
    public Guid? TaskId { get; private set; }

    /// <summary>What is due: the rule's name in bokmål as it was at the start, or the name given in the workflow.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it is shown as a <i>frist</i> or a <i>mål</i>.</summary>
    public RuleKind Kind { get; private set; }

    /// <summary>Key in the rule book; <c>null</c> for a target set in a workflow.</summary>
    public string? RuleKey { get; private set; }

    /// <summary>The rule's paragraph as it was at the start.</summary>
    public string? Paragraph { get; private set; }

    /// <summary>The day the clock started; itself not counted.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>Last day in time if the clock had never stopped.</summary>
    public DateOnly OriginalDue { get; private set; }

    /// <summary>Last day in time, all ended pauses counted.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>In order; only the last can be open.</summary>
    public IReadOnlyList<DeadlinePause> Pauses { get; private set; } = [];

    /// <summary>The day it was met or fell away; <c>null</c> while it runs.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>True while the clock stands still.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>True when the pauses have moved it, so that both dates are to be shown.</summary>
    public bool IsMoved => Due != OriginalDue;

    /// <summary>The pause it stands in now; <c>null</c> while it runs.</summary>
    public DeadlinePause? OpenPause => Pauses is [.., { Until: null } open] ? open : null;

    /// <summary>The deadline of a rule. Its words and paragraph are kept as they are now, since they are part of the evidence.</summary>
    /// <exception cref="ArgumentException">The rule has no period.</exception>
    public static Deadline ForRule(Guid id, Guid caseId, Guid? taskId, LegalRule rule, DateOnly start)
    {
        var period = rule.Period ?? throw new ArgumentException($"The rule has no period: {rule.Key}", nameof(rule));
        return new Deadline(id, caseId, taskId, rule.Name.Nb, rule.Kind, period, start)
        {
            RuleKey = rule.Key,
            Paragraph = rule.Paragraph,
        };
    }

    /// <summary>A target set in a workflow.</summary>
    public static Deadline Target(Guid id, Guid caseId, Guid? taskId, string name, Period period, DateOnly start) =>
        new(id, caseId, taskId, name, RuleKind.Target, period, start);

    /// <summary>A target on a day that a person has chosen.</summary>
    public static Deadline On(Guid id, Guid caseId, Guid? taskId, string name, DateOnly due, DateOnly start) =>
        new(id, caseId, taskId, name, RuleKind.Target, due, start);

    /// <summary>Stops the clock from a day on.</summary>
    /// <param name="by">Who stops it, where a person does, and <paramref name="at"/> when they said so.</param>
    /// <returns>
    /// <c>deadline.closed</c>, <c>deadline.already-paused</c>, <c>deadline.before-start</c>, <c>deadline.pause-overlaps</c> (before
    /// the last pause ended, whose days would be counted twice) or <c>deadline.reason-missing</c>.
    /// </returns>
    public Result Pause(DateOnly on, string? reason, Guid? by = null, DateTimeOffset? at = null)
    {
        List<Problem> problems = [];
        if (ClosedOn is not null)
            problems.Add(new Problem("deadline.closed"));
        if (IsPaused)
            problems.Add(new Problem("deadline.already-paused"));
        if (on < Start)
            problems.Add(new Problem("deadline.before-start", nameof(DeadlinePause.From)));
        if (Pauses is [.., { Until: { } until }] && on < until)
            problems.Add(new Problem("deadline.pause-overlaps", nameof(DeadlinePause.From)));
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new Problem("deadline.reason-missing", nameof(DeadlinePause.Reason)));
        if (problems.Count > 0)
            return Result.Fail(problems);

        Pauses = [.. Pauses, new DeadlinePause(on, null, reason!.Trim(), by, at)];
        IsPaused = true;
        return Result.Ok;
    }

    /// <summary>Lets the clock run again from a day on. The due date moves by the actual days it stood still.</summary>
    /// <returns><c>deadline.not-paused</c>, or <c>deadline.resume-before-pause</c>.</returns>
    public Result Resume(DateOnly on, Guid? by = null, DateTimeOffset? at = null)
    {
        if (OpenPause is not { } open)
            return new Problem("deadline.not-paused");
        if (on < open.From)
            return new Problem("deadline.resume-before-pause", nameof(DeadlinePause.Until));

        End(open with { ResumedBy = by, ResumedAt = at }, on);
        return Result.Ok;
    }

    /// <summary>It was met, or it fell away. An open pause ends the same day.</summary>
    /// <returns><c>deadline.closed</c>, <c>deadline.before-start</c>, or <c>deadline.close-before-pause</c>.</returns>
    public Result Close(DateOnly on)
    {
        if (ClosedOn is not null)
            return new Problem("deadline.closed");
        if (on < Start)
            return new Problem("deadline.before-start", nameof(ClosedOn));
        if (Pauses is [.., var last] && on < (last.Until ?? last.From))
            return new Problem("deadline.close-before-pause", nameof(ClosedOn));

        if (OpenPause is { } open)
            End(open, on);
        ClosedOn = on;
        return Result.Ok;
    }

    /// <summary>Whether it has passed without being met. A clock that stands still cannot be overdue.</summary>
    public bool IsOverdue(DateOnly today) => !IsPaused && ClosedOn is null && today > Due;

    /// <summary>
    /// Calendar days until the due date: 0 on the day itself, negative after it. Stands still while paused and once closed.
    /// </summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - (OpenPause?.From ?? ClosedOn ?? today).DayNumber;

    /// <summary>Last day in time as it was told when a pause had ended, before later ones moved it.</summary>
    public DateOnly DueAfter(DeadlinePause pause) => DueWith(Pauses.TakeWhile(earlier => earlier != pause).Append(pause));

    /// <summary>
    /// Counts every pause from the original due date, so that moving past a weekend in one pause is not paid for again in the
    /// next.
    /// </summary>
    private void End(DeadlinePause open, DateOnly on)
    {
        Pauses = [.. Pauses.SkipLast(1), open with { Until = on }];
        IsPaused = false;
        Due = DueWith(Pauses);
    }

    private DateOnly DueWith(IEnumerable<DeadlinePause> pauses) =>
        NorwegianCalendar.NextWorkingDay(OriginalDue.AddDays(pauses.Sum(pause => pause.Days)));
}
