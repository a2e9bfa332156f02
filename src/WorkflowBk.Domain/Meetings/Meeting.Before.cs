using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Meetings;

/// <content>Before the meeting: who, when and what, and whether all is in place.</content>
public sealed partial class Meeting
{
    /// <summary>Settles who comes, when, what is taken up, and who writes. All reasons are given at once.</summary>
    /// <param name="clashes">Who is asked to another meeting at the same time.</param>
    public Result Prepare(
        MeetingTime time, IReadOnlyList<MeetingParticipant> participants, IReadOnlyList<AgendaItem> agenda, Guid? minuteTaker,
        IReadOnlyList<MeetingClash> clashes, string? clashReason, Case theCase, DateTimeOffset now)
    {
        var today = OsloTime.DateIn(now);
        List<Problem> problems = [.. time.Check(now).Problems, .. MeetingClash.Check(clashes, clashReason).Problems];
        problems.AddRange(participants.SelectMany((person, index) =>
            person.Check(theCase, today).Problems.Select(problem => problem with { Field = $"Participants[{index}].{problem.Field}" })));
        if (!participants.Any(person => person.Kind != ParticipantKind.Family))
            problems.Add(new Problem("meeting.nobody-invited", "Participants"));
        if (agenda.Count == 0)
            problems.Add(new Problem("meeting.agenda-missing", "Agenda"));
        problems.AddRange(agenda.SelectMany((item, index) => Result.All(
            TextRules.Given(item.Text, "meeting.item-missing", $"Agenda[{index}].Text"),
            TextRules.NotTooLong(item.From, $"Agenda[{index}].From")).Problems));
        if (minuteTaker is null || participants.All(person => person.Id != minuteTaker))
            problems.Add(new Problem("meeting.minute-taker-missing", nameof(MinuteTaker)));
        if (problems.Count > 0)
            return Result.Fail(problems);
        SetTime(time);
        Participants = participants;
        Agenda = agenda;
        MinuteTaker = minuteTaker;
        ClashReason = clashes.Count > 0 ? clashReason!.Trim() : "";
        return Result.Ok;
    }

    /// <summary>The invitations are on their way.</summary>
    public void MarkInvited()
    {
        if (State == MeetingState.Called)
            State = MeetingState.Invited;
    }

    /// <summary>Somebody who is asked says what they want taken up.</summary>
    public Result AddInput(Guid participantId, string? text, Case theCase, DateTimeOffset at)
    {
        if (!TakesInput)
            return new Problem("meeting.input-closed");
        if (Participants.FirstOrDefault(person => person.Id == participantId) is not { IsIn: true } from || !from.MaySee(theCase, OsloTime.DateIn(at)))
            return new Problem("meeting.not-for-you");
        var given = TextRules.NoteIsGiven(text, "meeting.input-missing", "Text");
        if (given.Succeeded)
            Inputs = [.. Inputs, new MeetingInput(from.Id, from.Name, text!.Trim(), at)];
        return given;
    }

    /// <summary>
    /// All that must be in place, each reason by itself. A meeting with a family that needs an interpreter is not ready before one is
    /// booked (tolkeloven § 6), and it is never a child (§ 4).
    /// </summary>
    /// <param name="interpreterIsAdult">Whoever books has seen to it that no child interprets.</param>
    public Result MakeReady(
        InterpreterBooking? interpreter, bool interpreterIsAdult, bool planRead, bool toldOtherwise, Case theCase, DateTimeOffset now)
    {
        List<Problem> problems = [];
        if (!IsUnderWay || Time is null)
            return new Problem("meeting.not-under-way");
        if (Talk is null)
            problems.Add(new Problem("meeting.talk-missing"));
        if (theCase.Language.NeedsInterpreter)
        {
            if (string.IsNullOrWhiteSpace(interpreter?.Who))
                problems.Add(new Problem("meeting.interpreter-missing", "InterpreterWho"));
            else
                problems.AddRange(TextRules.NotTooLong(interpreter.Who, "InterpreterWho").Problems);
            if (interpreter is not null && interpreter.BookedOn > OsloTime.DateIn(now))
                problems.Add(new Problem("meeting.day-in-future", "InterpreterBookedOn"));
            if (!interpreterIsAdult)
                problems.Add(new Problem("meeting.interpreter-child", "InterpreterIsAdult"));
        }

        if (!planRead)
            problems.Add(new Problem("meeting.plan-unread", nameof(PlanRead)));
        if (!toldOtherwise && WithoutEmail is { Count: > 0 } untold)
            problems.Add(new Problem("meeting.untold", nameof(ToldOtherwise), string.Join(", ", untold.Select(person => person.Name))));
        if (problems.Count > 0)
            return Result.Fail(problems);
        Interpreter = theCase.Language.NeedsInterpreter ? interpreter! with { Who = interpreter.Who.Trim() } : null;
        PlanRead = planRead;
        ToldOtherwise = toldOtherwise;
        State = MeetingState.Ready;
        return Result.Ok;
    }

    /// <summary>Those whom no e-mail reaches; somebody must call them. The family gets letters where it has none.</summary>
    public IReadOnlyList<MeetingParticipant> WithoutEmail =>
        [.. Participants.Where(person => person is { IsIn: true, HasEmail: false, Kind: not ParticipantKind.Family })];

    /// <summary>Another time. Everything else stands, and an interpreter must be booked anew.</summary>
    public Result Move(
        MeetingTime to, string? reason, IReadOnlyList<MeetingClash> clashes, string? clashReason, Guid by, DateTimeOffset at)
    {
        if (!IsUnderWay || Time is not { } from)
            return new Problem("meeting.not-under-way");
        var check = Result.All(
            to.Check(at), MeetingClash.Check(clashes, clashReason), TextRules.NoteIsGiven(reason, "meeting.change-reason-missing", "Reason"));
        if (!check.Succeeded)
            return check;
        SetTime(to);
        // Whoever could not come then may be able to now; they are asked anew.
        Participants = [.. Participants.Select(person => person with { Declined = null })];
        Changes = [.. Changes, new MeetingChange(from, to, reason!.Trim(), by, at)];
        ClashReason = clashes.Count > 0 ? clashReason!.Trim() : "";
        Interpreter = null;
        if (State == MeetingState.Ready)
            State = MeetingState.Invited;
        Sequence++;
        return Result.Ok;
    }

    /// <summary>It is not held.</summary>
    public Result Cancel(string? reason, Guid by, DateTimeOffset at)
    {
        if (!IsUnderWay)
            return new Problem("meeting.not-under-way");
        var given = TextRules.NoteIsGiven(reason, "meeting.change-reason-missing", "Reason");
        if (!given.Succeeded)
            return given;
        Changes = [.. Changes, new MeetingChange(Time, null, reason!.Trim(), by, at)];
        CallOff();
        return Result.Ok;
    }

    /// <summary>The case was left, and nothing more is held.</summary>
    public void CallOff()
    {
        if (!IsUnderWay)
            return;
        State = MeetingState.Cancelled;
        Sequence++;
    }

    /// <summary>Takes off the list whoever may not come any more, because the family has taken back its consent.</summary>
    /// <returns>Those who were taken off.</returns>
    public IReadOnlyList<MeetingParticipant> LeaveOutWithoutConsent(Case theCase, DateTimeOffset at)
    {
        if (!IsUnderWay)
            return [];
        var today = OsloTime.DateIn(at);
        var leaving = Participants.Where(person => person.IsIn && !person.MaySee(theCase, today)).ToList();
        if (leaving.Count == 0)
            return [];
        Participants = [.. Participants.Select(person => leaving.Contains(person) ? person with { LeftOutAt = at } : person)];
        if (leaving.Exists(person => person.Id == MinuteTaker))
            MinuteTaker = null;
        Sequence++;
        return leaving;
    }
}
