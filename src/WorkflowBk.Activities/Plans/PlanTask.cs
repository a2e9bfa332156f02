using WorkflowBk.Activities.Appointments;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>A step of an individual plan that a person does: whoever follows the family.</summary>
internal abstract class PlanTask<TAnswer>(TaskDesk desk, PlanParts parts) : HumanTaskActivity<TAnswer>(desk)
{
    protected PlanParts Parts => parts;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var plan = await parts.Plans.PlanAsync(context);
        await AskAsync(context, await AudienceAsync(context), plan.Id);
        return ActivityResult.Waiting;
    }

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context) =>
        await parts.Appointments.AudienceOfCoordinatorAsync(Guid.Parse(context.CorrelationId), context.CancellationToken);

    protected sealed override async ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TAnswer answer) =>
        await ApplyAsync(context, theCase, await parts.Plans.PlanAsync(context), actor, answer);

    protected abstract ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, TAnswer answer);
}
