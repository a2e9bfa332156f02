using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>Parents who did not come hear what was agreed from a person, and not from a letter alone.</summary>
[Activity("Bk.TakeThroughMinutes", DisplayName = "Gå gjennom referatet", Category = "Møter", Description = "For foreldre som ikke kom på møtet.")]
[Outcomes("Done", DisplayNames = ["Gjort"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class TakeThroughMinutesTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<TakeThroughAnswer>(desk, meetings, appointments)
{
    protected override string TaskType => TaskTypes.MeetingTakeThrough;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, TakeThroughAnswer answer) =>
        Leave(meeting.TakeThrough(
            new MinutesTalk(answer.With, answer.On, answer.InterpreterPresent, answer.Said, actor, context.Now), theCase));
}
