using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>The chosen coordinator says yes or no.</summary>
[Activity("Bk.AcceptAppointment", DisplayName = "Koordinatoren svarer", Category = "Oppgaver", Description = "Den som er valgt, tar imot oppdraget eller sier nei.")]
[Outcomes("Accepted", "Declined", DisplayNames = ["Tar imot", "Sier nei"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class AcceptAppointmentTask(TaskDesk desk, IAppointmentStore appointments, CoordinatorAccess access)
    : HumanTaskActivity<YesOrNoAnswer>(desk)
{
    protected override string TaskType => TaskTypes.AcceptAppointment;

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var appointment = await appointments.CurrentAsync(Guid.Parse(context.CorrelationId), context.InstanceId, context.CancellationToken);
        return new TaskAudience(StaffRole.Coordinator, PersonId: appointment.CoordinatorId, IsPersonal: true);
    }

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, YesOrNoAnswer answer)
    {
        var appointment = await appointments.CurrentAsync(theCase.Id, context.InstanceId, context.CancellationToken);
        var result = answer.Yes ? appointment.Accept(actor, context.Now) : appointment.Decline(answer.Reason);
        if (!result.Succeeded)
            return Result<string>.Fail(result.Problems);
        if (answer.Yes)
            return "Accepted";
        // Whoever said no no longer sees the family's case, unless they are its interim coordinator until somebody says yes.
        await access.LeaveAsync(theCase.Id, actor, context.Now, context.CancellationToken);
        return "Declined";
    }
}
