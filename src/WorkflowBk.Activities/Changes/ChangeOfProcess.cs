using WorkflowBk.Domain.Changes;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Changes;

internal static class ChangeOfProcess
{
    /// <exception cref="InvalidOperationException">The process began with something else than a wish for another coordinator.</exception>
    public static async Task<ChangeRequest> OfProcessAsync(this IChangeStore changes, ActivityContext context) =>
        await changes.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no change: it must begin with Bk.RegisterChange.");
}
