using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <summary>
/// One meeting of the group around a family (<i>ansvarsgruppemøte</i>), from when it is called until it has been evaluated. A family
/// has many.
/// </summary>
public sealed partial class Meeting
{
    private Meeting() { }

    /// <summary>The id of the process that drives it.</summary>
    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public MeetingState State { get; private set; }

    /// <summary>What the meeting is for.</summary>
    public string Purpose { get; private set; } = "";

    public Guid? CalledBy { get; private set; }

    public DateTimeOffset CalledAt { get; private set; }

    public FamilyTalk? Talk { get; private set; }

    public MeetingTime? Time { get; private set; }

    /// <summary>When it begins and ends, for whoever looks for meetings at the same time.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    public IReadOnlyList<MeetingParticipant> Participants { get; private set; } = [];

    /// <summary>The most important first.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    /// <summary>The participant who writes the minutes.</summary>
    public Guid? MinuteTaker { get; private set; }

    /// <summary>Why people are asked although they are asked elsewhere at the same time; empty when nobody is.</summary>
    public string ClashReason { get; private set; } = "";

    public IReadOnlyList<MeetingInput> Inputs { get; private set; } = [];

    public InterpreterBooking? Interpreter { get; private set; }

    /// <summary>The family's plan has been read and brought up to date, or there is none.</summary>
    public bool PlanRead { get; private set; }

    /// <summary>Those without an e-mail address have been told in another way.</summary>
    public bool ToldOtherwise { get; private set; }

    /// <summary>How many times the invitation has changed; calendars tell a newer one from an older by it.</summary>
    public int Sequence { get; private set; }

    /// <summary>Moves and calling off, the oldest first.</summary>
    public IReadOnlyList<MeetingChange> Changes { get; private set; } = [];

    public MeetingMinutes? Minutes { get; private set; }

    public MinutesTalk? TakenThrough { get; private set; }

    public IReadOnlyList<MeetingEvaluation> Evaluations { get; private set; } = [];

    /// <summary>How often the group meets from here on.</summary>
    public MeetingRhythm Rhythm { get; private set; } = MeetingRhythm.Usual;

    /// <summary>The day proposed for the next meeting; <c>null</c> until this one has been held.</summary>
    public DateOnly? NextOn { get; private set; }

    public bool IsUnderWay => State is MeetingState.Called or MeetingState.Invited or MeetingState.Ready;

    /// <summary>People have been asked, and can still say what they want taken up.</summary>
    public bool TakesInput => State is MeetingState.Invited or MeetingState.Ready;

    /// <summary>The family's people who were asked and did not come.</summary>
    public IReadOnlyList<MeetingParticipant> FamilyMissing => Minutes is { } minutes
        ? [.. Participants.Where(person => person is { Kind: ParticipantKind.Family, IsIn: true } && !minutes.Attended.Contains(person.Id))]
        : [];

    /// <summary>Calls a meeting.</summary>
    /// <param name="rhythm">What the group had agreed on until now.</param>
    public static Result<Meeting> Call(
        Guid id, Case theCase, string? purpose, MeetingRhythm? rhythm, Guid? by, DateTimeOffset at)
    {
        var given = TextRules.NoteIsGiven(purpose, "meeting.purpose-missing", nameof(Purpose));
        if (!given.Succeeded)
            return Result<Meeting>.Fail(given.Problems);
        if (theCase.Withdrawal is not null)
            return new Problem("meeting.case-left");
        return new Meeting
        {
            Id = id,
            CaseId = theCase.Id,
            Purpose = purpose!.Trim(),
            CalledBy = by,
            CalledAt = at,
            Rhythm = rhythm ?? MeetingRhythm.Usual,
        };
    }

    /// <summary>The family has been spoken with, before anything was settled. With a family that needs one, through an interpreter (tolkeloven § 6).</summary>
    public Result RecordTalk(FamilyTalk talk, Case theCase)
    {
        List<Problem> problems = [.. TextRules.NoteIsGiven(talk.Wishes, "meeting.wishes-missing", nameof(talk.Wishes)).Problems];
        if (talk.FamilyRole.Trim().Length > TextRules.MaxNote)
            problems.Add(new Problem("text.too-long", nameof(talk.FamilyRole), TextRules.MaxNote));
        if (talk.On > OsloTime.DateIn(talk.At))
            problems.Add(new Problem("meeting.day-in-future", nameof(talk.On)));
        if (theCase.Language.NeedsInterpreter && !talk.InterpreterPresent)
            problems.Add(new Problem("meeting.talk-interpreter-missing", nameof(talk.InterpreterPresent)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Talk = talk with { Wishes = talk.Wishes.Trim(), FamilyRole = talk.FamilyRole.Trim() };
        return Result.Ok;
    }

    private void SetTime(MeetingTime? time)
    {
        Time = time;
        StartsAt = time?.StartsAt;
        EndsAt = time?.EndsAt;
    }
}
