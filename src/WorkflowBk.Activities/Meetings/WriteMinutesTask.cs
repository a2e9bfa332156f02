using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>What was said and decided, and who does what by when.</summary>
[Activity("Bk.MeetingMinutes", DisplayName = "Skriv referat", Category = "Møter", Description = "Referat med tiltak, helst mens møtet går. Tiltakene blir fulgt opp.")]
[Outcomes("Done", DisplayNames = ["Skrevet"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class WriteMinutesTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments, MeasureDesk measures)
    : MeetingTask<MinutesAnswer>(desk, meetings, appointments)
{
    protected override string TaskType => TaskTypes.MeetingMinutes;

    protected override DateOnly CountedFrom(Meeting meeting, DateOnly today) => meeting.Time is { } time && time.Day > today ? time.Day : today;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, MinutesAnswer answer)
    {
        List<MeasureDraft> drafts = [.. answer.Measures.Where(draft => !draft.IsEmpty)];
        var today = OsloTime.DateIn(context.Now);
        var written = Result.All(
            meeting.WriteMinutes(
                new MeetingMinutes(
                    answer.Expectations, answer.Items, answer.Summary, answer.Attended, answer.InterpreterPresent, actor, context.Now),
                theCase),
            MeasureDraft.CheckAll(drafts, today));
        if (written.Succeeded)
            written = await measures.AgreeAsync(context, MeasureOrigin.Meeting, meeting.Id, drafts);
        return written.Succeeded ? "Done" : Result<string>.Fail(written.Problems);
    }
}
