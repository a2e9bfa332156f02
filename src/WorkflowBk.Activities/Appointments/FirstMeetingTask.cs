using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>The coordinator meets the family.</summary>
[Activity("Bk.FirstMeeting", DisplayName = "Første møte med familien", Category = "Møter", Description = "Koordinatoren møter familien for første gang.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class FirstMeetingTask(TaskDesk desk, IAppointmentStore appointments) : HumanTaskActivity<FirstMeetingAnswer>(desk)
{
    protected override string TaskType => TaskTypes.FirstMeeting;

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var appointment = await appointments.CurrentAsync(Guid.Parse(context.CorrelationId), context.InstanceId, context.CancellationToken);
        return new TaskAudience(StaffRole.Coordinator, PersonId: appointment.CoordinatorId, IsPersonal: true);
    }

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, FirstMeetingAnswer answer) =>
        Leave(theCase.RecordFirstMeeting(
            new FirstMeeting(answer.HeldOn, answer.InterpreterPresent, answer.Agreed.Trim(), actor, context.Now)));
}
