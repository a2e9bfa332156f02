using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>The new coordinator gets training and somebody to turn to.</summary>
[Activity("Bk.TrainingAndSupport", DisplayName = "Opplæring og støtteperson", Category = "Oppgaver", Description = "Koordinatoren får opplæring og en navngitt støtteperson.")]
[DoneBy(StaffRole.KeLeader)]
internal sealed class TrainingAndSupportTask(TaskDesk desk, IAppointmentStore appointments)
    : HumanTaskActivity<TrainingAndSupportAnswer>(desk)
{
    protected override string TaskType => TaskTypes.TrainingAndSupport;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, TrainingAndSupportAnswer answer)
    {
        if (await Desk.Staff.FindAsync(answer.SupportPersonId, context.CancellationToken) is null)
            return new Problem("appointment.support-person-missing", nameof(answer.SupportPersonId));
        var appointment = await appointments.CurrentAsync(theCase.Id, context.InstanceId, context.CancellationToken);
        var result = appointment.Support(answer.SupportPersonId, answer.Training);
        return result.Succeeded ? "Done" : Result<string>.Fail(result.Problems);
    }
}
