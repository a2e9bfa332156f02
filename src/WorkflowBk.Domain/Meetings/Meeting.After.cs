using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <content>The meeting itself and what follows: minutes, going through them, evaluation, and the next one.</content>
public sealed partial class Meeting
{
    /// <summary>The meeting has been held. With a family that needs one, it is not held without an interpreter (tolkeloven § 6).</summary>
    public Result WriteMinutes(MeetingMinutes minutes, Case theCase)
    {
        if (!IsUnderWay || Time is not { } time)
            return new Problem("meeting.not-under-way");
        List<Problem> problems =
        [
            .. TextRules.NotLonger(minutes.Expectations, nameof(minutes.Expectations)).Problems,
            .. string.IsNullOrWhiteSpace(minutes.Summary)
                ? [new Problem("meeting.summary-missing", nameof(minutes.Summary))]
                : TextRules.NotLonger(minutes.Summary, nameof(minutes.Summary)).Problems,
        ];
        if (minutes.WrittenAt < time.StartsAt)
            problems.Add(new Problem("meeting.not-yet-held"));
        if (!minutes.Attended.Any(id => Participants.Any(person => person.Id == id)))
            problems.Add(new Problem("meeting.attended-missing", nameof(minutes.Attended)));
        if (theCase.Language.NeedsInterpreter && FamilyCame(minutes) && !minutes.InterpreterPresent)
            problems.Add(new Problem("meeting.held-without-interpreter", nameof(minutes.InterpreterPresent)));
        foreach (var (item, index) in Agenda.Select((item, index) => (item, index)))
        {
            var written = minutes.Items.FirstOrDefault(entry => entry.Item == item.Number);
            if (item.Aim == AgendaAim.Decision && string.IsNullOrWhiteSpace(written?.Decided))
                problems.Add(new Problem("meeting.decided-missing", $"Items[{index}].Decided"));
            problems.AddRange(TextRules.NotLonger(written?.Said, $"Items[{index}].Said").Problems);
            problems.AddRange(TextRules.NotLonger(written?.Decided, $"Items[{index}].Decided").Problems);
        }

        if (problems.Count > 0)
            return Result.Fail(problems);
        Minutes = minutes with
        {
            Expectations = minutes.Expectations.Trim(),
            Summary = minutes.Summary.Trim(),
            Items = [.. minutes.Items.Select(item => item with { Said = item.Said.Trim(), Decided = item.Decided.Trim() })],
            Attended = [.. minutes.Attended.Where(id => Participants.Any(person => person.Id == id)).Distinct()],
        };
        State = MeetingState.Held;
        return Result.Ok;
    }

    /// <summary>How many days somebody without an account can read the minutes through their link.</summary>
    private const int DaysOutside = 30;

    /// <summary>
    /// Those who may read the minutes today: the family always, a service only while consent covers it, and somebody without an
    /// account only if they were there.
    /// </summary>
    public IReadOnlyList<MeetingParticipant> Readers(Case theCase, DateOnly today) =>
        [.. Participants.Where(person => person.MaySee(theCase, today) && (person.Kind != ParticipantKind.Outside || Minutes?.Attended.Contains(person.Id) is true))];

    /// <summary>The last day on which somebody without an account can read the minutes; <c>null</c> before there are any.</summary>
    public DateOnly? OpenOutsideUntil => Minutes is { } minutes ? OsloTime.DateIn(minutes.WrittenAt).AddDays(DaysOutside) : null;

    /// <summary>Parents who did not come are taken through what was agreed.</summary>
    public Result TakeThrough(MinutesTalk talk, Case theCase)
    {
        if (Minutes is null)
            return new Problem("meeting.minutes-missing");
        List<Problem> problems = [];
        if (talk.On > OsloTime.DateIn(talk.At))
            problems.Add(new Problem("meeting.day-in-future", nameof(talk.On)));
        else if (talk.On < Time!.Day)
            problems.Add(new Problem("meeting.talk-before-meeting", nameof(talk.On)));
        if (talk.With.Count == 0)
            problems.Add(new Problem("meeting.with-missing", nameof(talk.With)));
        if (theCase.Language.NeedsInterpreter && !talk.InterpreterPresent)
            problems.Add(new Problem("meeting.talk-interpreter-missing", nameof(talk.InterpreterPresent)));
        if (talk.Said.Trim().Length > TextRules.MaxNote)
            problems.Add(new Problem("text.too-long", nameof(talk.Said), TextRules.MaxNote));
        if (problems.Count > 0)
            return Result.Fail(problems);
        TakenThrough = talk with { Said = talk.Said.Trim() };
        return Result.Ok;
    }

    /// <summary>What one in the family thought of it. Whoever answers again says it anew.</summary>
    public Result Evaluate(MeetingEvaluation evaluation)
    {
        if (Minutes is null)
            return new Problem("meeting.minutes-missing");
        if (evaluation.NextTime.Trim().Length > TextRules.MaxNote)
            return new Problem("text.too-long", nameof(evaluation.NextTime), TextRules.MaxNote);
        Evaluations =
        [
            .. Evaluations.Where(earlier => earlier.ContactId != evaluation.ContactId),
            evaluation with { NextTime = evaluation.NextTime.Trim() },
        ];
        return Result.Ok;
    }

    /// <summary>How often the group meets from here on.</summary>
    public Result Agree(MeetingRhythm rhythm)
    {
        var check = rhythm.Check();
        if (check.Succeeded)
            Rhythm = rhythm;
        return check;
    }

    /// <summary>Proposes a day for the next meeting.</summary>
    /// <param name="nextTransition">The first day of what is new in the transition that comes next or is under way; <c>null</c> without one.</param>
    /// <param name="nearMonths">How many months before that day the denser rhythm begins.</param>
    /// <exception cref="InvalidOperationException">It has no time.</exception>
    public DateOnly ProposeNext(DateOnly? nextTransition, int nearMonths)
    {
        var last = Time ?? throw new InvalidOperationException("A meeting without a time has no next one.");
        NextOn = Rhythm.NextAfter(last.Day, nextTransition, nearMonths);
        return NextOn.Value;
    }

    private bool FamilyCame(MeetingMinutes minutes) =>
        Participants.Any(person => person.Kind == ParticipantKind.Family && minutes.Attended.Contains(person.Id));
}
