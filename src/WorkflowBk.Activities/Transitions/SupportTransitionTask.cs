using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>A dedicated coordinator stands by an operative one through the transition: nobody is alone with it.</summary>
[Activity("Bk.SupportTransition", DisplayName = "Støtte i overgangen", Category = "Overganger", Description = "Lederen velger en dedikert koordinator som støtter den utøvende.")]
[DoneBy(StaffRole.KeLeader)]
internal sealed class SupportTransitionTask(TaskDesk desk, TransitionParts parts) : TransitionTask<SupportAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.SupportTransition;

    protected override ValueTask<TaskAudience> AudienceAsync(ActivityContext context) => For(StaffRole.KeLeader);

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, SupportAnswer answer)
    {
        var cancellation = context.CancellationToken;
        if (await Parts.Appointments.FindCoordinatorAsync(answer.SupportedBy, cancellation) is not { Kind: CoordinatorKind.Dedicated })
            return new Problem("transition.support-not-dedicated", nameof(answer.SupportedBy));
        var current = (await Parts.Appointments.OfCaseAsync(theCase.Id, cancellation)).LastOrDefault(appointment => appointment.State == AppointmentState.InForce);
        var supported = plan.Support(answer.SupportedBy, current?.CoordinatorId ?? Guid.Empty);
        if (!supported.Succeeded)
            return Result<string>.Fail(supported.Problems);
        await Desk.Cases.AddMemberAsync(theCase.Id, answer.SupportedBy, CaseRole.Coordinator, context.Now, cancellation);
        return "Done";
    }
}
