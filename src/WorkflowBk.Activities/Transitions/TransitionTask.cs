using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>A step of a transition plan that a person does: whoever follows the family, unless the step knows better.</summary>
internal abstract class TransitionTask<TAnswer>(TaskDesk desk, TransitionParts parts) : HumanTaskActivity<TAnswer>(desk)
{
    protected TransitionParts Parts => parts;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var plan = await parts.Transitions.PlanAsync(context);
        await AskAsync(context, await AudienceAsync(context), plan.Id);
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context) =>
        await parts.Appointments.AudienceOfCoordinatorAsync(Guid.Parse(context.CorrelationId), context.CancellationToken);

    protected sealed override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TAnswer answer) =>
        await ApplyAsync(context, theCase, await parts.Transitions.PlanAsync(context), actor, answer);

    protected abstract ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, TAnswer answer);
}
