using System.Text.Json;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Meetings;

namespace WorkflowBk.Web.Trials;

/// <summary>What is answered in a process for meetings.</summary>
internal static class TrialMeetings
{
    /// <returns><c>null</c> when nobody here knows how such a task is done.</returns>
    public static JsonElement? Answer(string type, string outcome, Case theCase, TrialTown town, string text, DateOnly today)
    {
        IReadOnlyList<Guid> family = [.. theCase.Contacts.Select(contact => contact.Id)];
        return type switch
        {
            TaskTypes.MeetingTalk => TaskAnswers.Write(new MeetingTalkAnswer(today, text, text, InterpreterPresent: true)),
            TaskTypes.MeetingPrepare => TaskAnswers.Write(new PrepareMeetingAnswer(
                new MeetingTime(NorwegianCalendar.AddWorkingDays(today, 10), new TimeOnly(9, 0), 60, text), family,
                [new AskedStaff(town.Leader.Id, text)], [], [new AgendaItem(1, text, AgendaAim.Decision, text)], town.Leader.Id, text)),
            TaskTypes.MeetingReady => TaskAnswers.Write(new MeetingReadyAnswer(text, today, true, true, true)),
            TaskTypes.MeetingMinutes => TaskAnswers.Write(new MinutesAnswer(
                text, [new ItemMinutes(1, text, text)], text, family, InterpreterPresent: true, [])),
            TaskTypes.MeetingTakeThrough => TaskAnswers.Write(new TakeThroughAnswer(family, today, InterpreterPresent: true, text)),
            TaskTypes.MeetingEvaluate => TaskAnswers.Write(new EvaluateMeetingAnswer(null, null, null, text, 4, 2)),
            TaskTypes.MeetingNext => TaskAnswers.Write(new NextMeetingAnswer(outcome == "Called", text)),
            _ => null,
        };
    }
}
