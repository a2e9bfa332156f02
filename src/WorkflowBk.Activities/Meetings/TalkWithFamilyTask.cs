using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Meetings;
using WorkflowBk.Domain.People;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Meetings;

/// <summary>The coordinator speaks with the family before anything is settled.</summary>
[Activity("Bk.MeetingTalk", DisplayName = "Snakk med familien før møtet", Category = "Møter", Description = "Hva familien vil ta opp, og hvor mye den vil delta.")]
[Outcomes("Done", DisplayNames = ["Ferdig"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class TalkWithFamilyTask(TaskDesk desk, IMeetingStore meetings, IAppointmentStore appointments)
    : MeetingTask<MeetingTalkAnswer>(desk, meetings, appointments)
{
    protected override string TaskType => TaskTypes.MeetingTalk;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Meeting meeting, Guid actor, MeetingTalkAnswer answer) =>
        Leave(meeting.RecordTalk(
            new FamilyTalk(answer.On, answer.Wishes, answer.FamilyRole, answer.InterpreterPresent, actor, context.Now), theCase));
}
