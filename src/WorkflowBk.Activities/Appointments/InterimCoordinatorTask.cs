using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>
/// A child in palliative care gets an interim coordinator at once, with an end date, while the assessment goes on. Asked once
/// more, when the date has come, the same one can be given more time.
/// </summary>
[Activity("Bk.InterimCoordinator", DisplayName = "Midlertidig koordinator", Category = "Oppgaver", Description = "En koordinator med sluttdato, for et barn som ikke kan vente.")]
[Outcomes("Chosen", "NotNeeded", DisplayNames = ["Valgt", "Ikke behov"])]
[DoneBy(StaffRole.KeLeader)]
internal sealed class InterimCoordinatorTask(TaskDesk desk, IAppointmentStore appointments, CoordinatorAccess access)
    : HumanTaskActivity<InterimAnswer>(desk)
{
    protected override string TaskType => TaskTypes.InterimCoordinator;

    protected override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, InterimAnswer answer)
    {
        var cancellation = context.CancellationToken;
        var today = OsloTime.DateIn(context.Now);
        var present = await appointments.InterimAsync(theCase.Id, cancellation);
        if (!answer.Needed)
        {
            if (present is not null)
                await access.EndInterimAsync(present, context.Now, cancellation);
            return "NotNeeded";
        }

        if (present is not null && present.CoordinatorId == answer.CoordinatorId)
        {
            var extended = present.Extend(answer.Until, today);
            return extended.Succeeded ? "Chosen" : Result<string>.Fail(extended.Problems);
        }

        if (await appointments.FindCoordinatorAsync(answer.CoordinatorId, cancellation) is not { } coordinator)
            return new Problem("appointment.coordinator-missing", nameof(answer.CoordinatorId));
        var interim = Appointment.Interim(theCase.Id, coordinator, answer.HoursPerWeek, answer.Until, actor, context.Now, answer.Ties);
        var all = Result.All(
            AppointmentRules.HasCapacity(coordinator, await appointments.LoadOfAsync(coordinator.StaffId, cancellation), answer.HoursPerWeek),
            ChangeRules.Stays(coordinator),
            AppointmentRules.DelegationStands(await appointments.DelegationOnAsync(today, cancellation), today),
            interim);
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        // The new one first: what the old one leaves is theirs.
        appointments.Add(interim.Value);
        await Desk.Cases.AddMemberAsync(theCase.Id, coordinator.StaffId, CaseRole.Coordinator, context.Now, cancellation);
        if (present is not null)
            await access.EndInterimAsync(present, context.Now, cancellation);
        return "Chosen";
    }
}
