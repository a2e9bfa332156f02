using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>The coordinator's own leader confirms that time is set aside.</summary>
[Activity("Bk.SetTimeAside", DisplayName = "Lederen setter av tid", Category = "Oppgaver", Description = "Koordinatorens leder bekrefter at det er satt av tid.")]
[Outcomes("Confirmed", "NotPossible", DisplayNames = ["Bekreftet", "Ikke mulig"])]
[DoneBy(StaffRole.ServiceLeader)]
internal sealed class SetTimeAsideTask(TaskDesk desk, IAppointmentStore appointments) : HumanTaskActivity<YesOrNoAnswer>(desk)
{
    protected override string TaskType => TaskTypes.SetTimeAside;

    /// <summary>The leader of the coordinator's service; while that post is vacant, the coordinating unit's leader.</summary>
    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var cancellation = context.CancellationToken;
        var appointment = await appointments.CurrentAsync(Guid.Parse(context.CorrelationId), context.InstanceId, cancellation);
        var coordinator = await Desk.Staff.FindAsync(appointment.CoordinatorId, cancellation);
        var service = coordinator?.ServiceId is { } serviceId ? await Desk.Staff.FindServiceAsync(serviceId, cancellation) : null;
        return service is { LeaderId: { } leader, IsCoordinatingUnit: false } && leader != appointment.CoordinatorId
            ? new TaskAudience(StaffRole.ServiceLeader, service.Id, leader)
            : new TaskAudience(StaffRole.KeLeader);
    }

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, YesOrNoAnswer answer)
    {
        var appointment = await appointments.CurrentAsync(theCase.Id, context.InstanceId, context.CancellationToken);
        var result = answer.Yes ? appointment.SetTimeAside(actor) : appointment.Disagree(actor, answer.Reason, context.Now);
        return result.Succeeded ? answer.Yes ? "Confirmed" : "NotPossible" : Result<string>.Fail(result.Problems);
    }
}
