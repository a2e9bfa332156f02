using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>A leader has said that there is no time. No service can exempt itself: the coordinating unit decides (hol § 7-3).</summary>
[Activity("Bk.DecideDisagreement", DisplayName = "Avgjør uenigheten", Category = "Oppgaver", Description = "Koordinerende enhet avgjør når en leder ikke vil sette av tid.")]
[Outcomes("Stands", "ChooseAnother", DisplayNames = ["Valget står", "Velg en annen"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class DecideDisagreementTask(TaskDesk desk, IAppointmentStore appointments) : HumanTaskActivity<DisagreementAnswer>(desk)
{
    protected override string TaskType => TaskTypes.DecideDisagreement;

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, DisagreementAnswer answer)
    {
        var appointment = await appointments.CurrentAsync(theCase.Id, context.InstanceId, context.CancellationToken);
        var result = appointment.DecideDisagreement(answer.Stands, answer.Reason, actor, context.Now);
        return result.Succeeded ? answer.Stands ? "Stands" : "ChooseAnother" : Result<string>.Fail(result.Problems);
    }
}
