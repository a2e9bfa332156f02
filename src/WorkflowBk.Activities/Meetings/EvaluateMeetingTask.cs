using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Three questions to the family, and how often the group meets from here on.</summary>
[Activity("Bk.EvaluateMeeting", DisplayName = "Spør familien hvordan møtet var", Category = "Møter", Description = "Tre spørsmål, og hvor ofte dere møtes framover.")]
[Outcomes("Done", DisplayNames = ["Ferdig"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class EvaluateMeetingTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<EvaluateMeetingAnswer>(desk, meetings, appointments)
{
    protected override string TaskType => TaskTypes.MeetingEvaluate;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, EvaluateMeetingAnswer answer)
    {
        var asked = answer.ContactId is { } id ? theCase.Contacts.FirstOrDefault(contact => contact.Id == id) : null;
        List<Problem> problems = [.. meeting.Agree(new MeetingRhythm(answer.Months, answer.MonthsInTransition)).Problems];
        if (asked is not null && answer.WasHeard is null)
            problems.Add(new Problem("answer.missing", nameof(answer.WasHeard)));
        if (asked is not null && answer.GotAnswers is null)
            problems.Add(new Problem("answer.missing", nameof(answer.GotAnswers)));
        if (asked is not null && problems.Count == 0)
        {
            problems.AddRange(meeting.Evaluate(new MeetingEvaluation(
                asked.Id, asked.Name, answer.WasHeard!.Value, answer.GotAnswers!.Value, answer.NextTime, actor, context.Now)).Problems);
        }

        return Leave(Result.Fail(problems));
    }
}
