using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Appointments;

/// <summary>The coordinating unit chooses a coordinator, within all the rules.</summary>
[Activity("Bk.ChooseCoordinator", DisplayName = "Velg koordinator", Category = "Oppgaver", Description = "Koordinerende enhet velger, etter kapasitet og familiens ønske.")]
[DoneBy(StaffRole.KeLeader)]
internal sealed class ChooseCoordinatorTask(TaskDesk desk, IAppointmentStore appointments, IChangeStore changes)
    : HumanTaskActivity<ChooseCoordinatorAnswer>(desk)
{
    protected override string TaskType => TaskTypes.ChooseCoordinator;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var change = await changes.FindAsync(context.InstanceId, context.CancellationToken);
        await AskAsync(context, await AudienceAsync(context), change?.Id);
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, ChooseCoordinatorAnswer answer)
    {
        var cancellation = context.CancellationToken;
        if (await appointments.FindCoordinatorAsync(answer.CoordinatorId, cancellation) is not { } coordinator)
            return new Problem("appointment.coordinator-missing", nameof(answer.CoordinatorId));
        var change = await changes.FindAsync(context.InstanceId, cancellation);
        var ofTheCase = await appointments.OfCaseAsync(theCase.Id, cancellation);
        var rules = Result.All(
            AppointmentRules.DecisionGivesCoordinator(theCase.Decision),
            theCase.Decision is { } decision
                ? AppointmentRules.DeciderIsNotAppointed(
                    decision, coordinator.StaffId, answer.DeciderOverrideReason, await Desk.UnitSizeAsync(cancellation))
                : Result.Ok,
            change is null
                ? AppointmentRules.OneAtATime(ofTheCase)
                : Result.All(ChangeRules.OneSuccessor(ofTheCase, change), ChangeRules.IsSomebodyElse(change, coordinator.StaffId)),
            ChangeRules.Stays(coordinator),
            AppointmentRules.HasCapacity(
                coordinator,
                (await appointments.LoadOfAsync(coordinator.StaffId, cancellation)).Without(await appointments.InterimAsync(theCase.Id, cancellation), coordinator.StaffId),
                answer.HoursPerWeek),
            AppointmentRules.DelegationStands(
                await appointments.DelegationOnAsync(OsloTime.DateIn(context.Now), cancellation), OsloTime.DateIn(context.Now)));
        var proposed = Appointment.Propose(
            theCase.Id, coordinator, answer.HoursPerWeek, answer.FamilyWish, answer.WishFollowed, answer.WishReason, actor, context.Now,
            theCase.Decision?.DecidedBy == coordinator.StaffId ? answer.DeciderOverrideReason : null,
            change?.Id,
            answer.Ties);
        var all = Result.All(rules, proposed);
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        appointments.Add(proposed.Value);
        return "Done";
    }
}
