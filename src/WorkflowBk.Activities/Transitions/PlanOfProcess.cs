using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

internal static class PlanOfProcess
{
    /// <summary>The plan that the process carries.</summary>
    /// <exception cref="InvalidOperationException">The process began with something else than a transition.</exception>
    public static async Task<TransitionPlan> PlanAsync(this ITransitionStore transitions, ActivityContext context) =>
        await transitions.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no transition plan: it must begin with Bk.RegisterTransition.");
}
