using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Measures;

namespace WorkflowBk.Domain.Transitions;

/// <summary>
/// The plan for one child's transition: before it, during it and after it. Which part comes when is the workflow's affair; what
/// was promised by whom are measures, followed up one by one.
/// </summary>
public sealed class TransitionPlan
{
    private TransitionPlan() { }

    /// <summary>The id of the process that carries it.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public TransitionKind Kind { get; private set; }

    /// <summary>The first day of what is new.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Each time the day was moved, the oldest first.</summary>
    public IReadOnlyList<DayMove> Moves { get; private set; } = [];

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Who raised it; <c>null</c> when a rule did.</summary>
    public Guid? RaisedBy { get; private set; }

    /// <summary>What has happened or is to come, when a person raised it.</summary>
    public string Reason { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    /// <summary>The dedicated coordinator who supports an operative one; <c>null</c> when nobody needs to.</summary>
    public Guid? SupportedBy { get; private set; }

    /// <summary>What is needed at once, when something unexpected has happened.</summary>
    public string NeededAtOnce { get; private set; } = "";

    public TransitionWishes? Wishes { get; private set; }

    public TransitionAgreement? Agreement { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<ReadinessCheck> Checks { get; private set; } = [];

    public TransitionCourse? Course { get; private set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<TransitionEvaluation> Evaluations { get; private set; } = [];

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why it was given up; empty when it was carried through.</summary>
    public string DroppedReason { get; private set; } = "";

    public bool IsOpen => ClosedAt is null;

    /// <summary>Something unexpected begins with what is needed at once, and gets its full plan afterwards.</summary>
    public bool BeginsInShort => Kind == TransitionKind.Unexpected;

    /// <param name="id">The id of the process that carries it.</param>
    /// <param name="others">The child's other plans.</param>
    /// <param name="by">Who raises it; <c>null</c> for a rule.</param>
    /// <returns>
    /// <c>transition.reason-missing</c>, <c>transition.day-passed</c> (what is planned lies ahead; what is unexpected has happened),
    /// or <c>transition.already-planned</c> (one plan of a kind at a time).
    /// </returns>
    public static Result<TransitionPlan> Raise(
        Guid id, Guid caseId, TransitionFacts facts, IEnumerable<TransitionPlan> others, Guid? by, DateTimeOffset at)
    {
        var today = OsloTime.DateIn(at);
        var hasHappened = facts.Kind == TransitionKind.Unexpected;
        List<Problem> problems = [];
        if (by is not null && string.IsNullOrWhiteSpace(facts.Reason))
            problems.Add(new Problem("transition.reason-missing", nameof(Reason)));
        if (facts.Reason.Length > InquiryRules.MaxTextLength)
            problems.Add(new Problem("text.too-long", nameof(Reason), InquiryRules.MaxTextLength));
        if (hasHappened ? facts.Day > today : facts.Day < today)
            problems.Add(new Problem(hasHappened ? "transition.not-happened" : "transition.day-passed", nameof(Day)));
        // Two unexpected things can happen at once; nobody starts school twice.
        if (!hasHappened && others.Any(other => other.Kind == facts.Kind && other.IsOpen))
            problems.Add(new Problem("transition.already-planned", nameof(Kind)));
        return problems.Count > 0
            ? Result<TransitionPlan>.Fail(problems)
            : new TransitionPlan
            {
                Id = id,
                CaseId = caseId,
                Kind = facts.Kind,
                Day = facts.Day,
                Reason = facts.Reason.Trim(),
                From = facts.From.Trim(),
                To = facts.To.Trim(),
                RaisedBy = by,
                RaisedAt = at,
            };
    }

    /// <summary>When a point of the transition comes, as the day now stands.</summary>
    /// <param name="weeks">Weeks before or after the day.</param>
    public DateOnly DayOf(TransitionMoment moment, int weeks, TransitionRules rules) => moment switch
    {
        TransitionMoment.Start => rules.Of(Kind).StartFor(Day),
        TransitionMoment.Before => Day.AddDays(-7 * weeks),
        TransitionMoment.After => Day.AddDays(7 * weeks),
        _ => Day,
    };

    /// <summary>The day is moved, back or forth, as often as it must be; the plan stays the same one.</summary>
    /// <param name="by">Who moves it; <c>null</c> when a corrected birth date does.</param>
    public Result MoveDay(DateOnly? to, string? reason, Guid? by, DateTimeOffset at)
    {
        List<Problem> problems = [];
        if (!IsOpen)
            problems.Add(new Problem("transition.closed"));
        if (to is null)
            problems.Add(new Problem("transition.day-missing", nameof(Day)));
        else if (by is not null && to < OsloTime.DateIn(at))
            problems.Add(new Problem("transition.day-passed", nameof(Day)));
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new Problem("transition.reason-missing", nameof(Reason)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        if (to == Day)
            return Result.Ok;
        Moves = [.. Moves, new DayMove(Day, to!.Value, reason!.Trim(), by, at)];
        Day = to.Value;
        return Result.Ok;
    }

    public Result Support(Guid dedicated, Guid coordinator)
    {
        if (dedicated == coordinator)
            return new Problem("transition.supports-self", nameof(SupportedBy));
        SupportedBy = dedicated;
        return Result.Ok;
    }

    public Result BeginInShort(string? neededAtOnce)
    {
        if (string.IsNullOrWhiteSpace(neededAtOnce))
            return new Problem("transition.needs-missing", nameof(NeededAtOnce));
        NeededAtOnce = neededAtOnce.Trim();
        return Result.Ok;
    }

    public Result Record(TransitionWishes wishes, LanguageNeeds language)
    {
        var check = Result.All(
            wishes.Child.Check(nameof(wishes.Child)),
            wishes.Parents.Check(nameof(wishes.Parents)),
            wishes.Siblings.Check(nameof(wishes.Siblings)),
            CheckTalk(wishes.TalkedOn, wishes.InterpreterPresent, language, wishes.RecordedAt));
        if (check.Succeeded)
            Wishes = wishes with { Child = wishes.Child.Trimmed(), Parents = wishes.Parents.Trimmed(), Siblings = wishes.Siblings.Trimmed() };
        return check;
    }

    /// <summary>What is agreed before the transition.</summary>
    /// <param name="measures">What is promised with it, besides the transfers.</param>
    public Result Record(TransitionAgreement agreement, IReadOnlyList<MeasureDraft> measures, TransitionRules rules)
    {
        List<Problem> problems = [];
        if (agreement.KeyPeople.All(person => person.Side == TransitionSide.Old))
            problems.Add(new Problem("transition.key-person-missing", "KeyPeople[0].Name"));
        for (var row = 0; row < agreement.KeyPeople.Count; row++)
        {
            if (string.IsNullOrWhiteSpace(agreement.KeyPeople[row].Name))
                problems.Add(new Problem("transition.person-name-missing", $"KeyPeople[{row}].Name"));
        }

        if (string.IsNullOrWhiteSpace(agreement.SharedGoal))
            problems.Add(new Problem("transition.goal-missing", nameof(agreement.SharedGoal)));
        if (rules.Of(Kind).HasAlternatives && string.IsNullOrWhiteSpace(agreement.Alternatives))
            problems.Add(new Problem("transition.alternatives-missing", nameof(agreement.Alternatives)));
        if (string.IsNullOrWhiteSpace(agreement.OccupationalTherapist))
            problems.Add(new Problem("transition.therapist-missing", nameof(agreement.OccupationalTherapist)));
        if (agreement.Transfers.Count == 0 && string.IsNullOrWhiteSpace(agreement.NoTransferReason))
            problems.Add(new Problem("transition.transfer-missing", nameof(agreement.NoTransferReason)));
        for (var row = 0; row < agreement.Transfers.Count; row++)
        {
            var transfer = agreement.Transfers[row];
            foreach (var (text, field) in new[] { (transfer.What, nameof(transfer.What)), (transfer.From, nameof(transfer.From)), (transfer.To, nameof(transfer.To)), (transfer.How, nameof(transfer.How)) })
            {
                if (string.IsNullOrWhiteSpace(text))
                    problems.Add(new Problem("answer.missing", $"Transfers[{row}].{field}"));
            }
        }

        if (measures.All(measure => measure.Kind != MeasureKind.HealthRoutine) && string.IsNullOrWhiteSpace(agreement.NoHealthRoutineReason))
            problems.Add(new Problem("transition.routine-missing", nameof(agreement.NoHealthRoutineReason)));
        problems.AddRange(TooLate([.. agreement.Transfers.Select(transfer => transfer.ToMeasure())], "Transfers"));
        problems.AddRange(TooLate(measures, "Measures"));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Agreement = agreement;
        return Result.Ok;
    }

    /// <summary>Somebody has looked whether all is ready. Where it is not, it goes on only with a reason.</summary>
    public Result Check(bool allReady, string? reason, Guid by, DateTimeOffset at)
    {
        if (!allReady && string.IsNullOrWhiteSpace(reason))
            return new Problem("transition.not-ready-reason-missing", nameof(Reason));
        Checks = [.. Checks, new ReadinessCheck(allReady, reason?.Trim() ?? "", by, at)];
        return Result.Ok;
    }

    public Result Record(TransitionCourse course)
    {
        List<Problem> problems = [];
        if (course.Contacts.Count == 0)
            problems.Add(new Problem("transition.contact-missing", "Contacts[0].Name"));
        for (var row = 0; row < course.Contacts.Count; row++)
        {
            if (string.IsNullOrWhiteSpace(course.Contacts[row].Name))
                problems.Add(new Problem("transition.person-name-missing", $"Contacts[{row}].Name"));
        }

        if (string.IsNullOrWhiteSpace(course.Habituation))
            problems.Add(new Problem("transition.habituation-missing", nameof(course.Habituation)));
        if (string.IsNullOrWhiteSpace(course.InformationShared))
            problems.Add(new Problem("transition.information-missing", nameof(course.InformationShared)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Course = course;
        return Result.Ok;
    }

    /// <summary>The child and the family say how it went. The last evaluation closes the plan.</summary>
    public Result Record(TransitionEvaluation evaluation, LanguageNeeds language)
    {
        var check = Result.All(
            evaluation.Child.Check(nameof(evaluation.Child)),
            evaluation.Family.Check(nameof(evaluation.Family)),
            !evaluation.IsLast && string.IsNullOrWhiteSpace(evaluation.Adjustments)
                ? new Problem("transition.adjustments-missing", nameof(evaluation.Adjustments))
                : Result.Ok,
            CheckTalk(evaluation.TalkedOn, evaluation.InterpreterPresent, language, evaluation.RecordedAt));
        if (!check.Succeeded)
            return check;
        Evaluations = [.. Evaluations, evaluation with { Child = evaluation.Child.Trimmed(), Family = evaluation.Family.Trimmed() }];
        if (evaluation.IsLast)
            ClosedAt = evaluation.RecordedAt;
        return Result.Ok;
    }

    /// <summary>It does not come about; the reason is kept.</summary>
    public Result Drop(string? reason, DateTimeOffset at)
    {
        if (!IsOpen)
            return new Problem("transition.closed");
        if (string.IsNullOrWhiteSpace(reason))
            return new Problem("transition.reason-missing", nameof(Reason));
        DroppedReason = reason.Trim();
        ClosedAt = at;
        return Result.Ok;
    }

    /// <summary>The case was left, and nobody carries the plan any more.</summary>
    public void FallAway(DateTimeOffset at) => ClosedAt ??= at;

    /// <summary>What must be in place before the first day cannot be promised for later. What is unexpected has no day before.</summary>
    private IEnumerable<Problem> TooLate(IReadOnlyList<MeasureDraft> measures, string field) =>
        from row in Enumerable.Range(0, BeginsInShort ? 0 : measures.Count)
        where measures[row].BeforeDayOne && measures[row].Due >= Day
        select new Problem("transition.measure-after-day", $"{field}[{row}].Due");

    private static Result CheckTalk(DateOnly on, bool interpreterPresent, LanguageNeeds language, DateTimeOffset at) => Result.All(
        on > OsloTime.DateIn(at) ? new Problem("transition.talk-in-the-future", "TalkedOn") : Result.Ok,
        language.NeedsInterpreter && !interpreterPresent ? new Problem("transition.interpreter-missing", "InterpreterPresent") : Result.Ok);
}
