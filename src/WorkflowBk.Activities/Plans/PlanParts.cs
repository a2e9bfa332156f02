using WorkflowBk.Activities.Measures;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>What the steps of an individual plan need from the burst they run in.</summary>
internal sealed record PlanParts(IPlanStore Plans, MeasureDesk MeasureDesk, IAppointmentStore Appointments);

internal static class PlanOfProcess
{
    /// <summary>The plan that the process carries.</summary>
    /// <exception cref="InvalidOperationException">The process began with something else than a plan.</exception>
    public static async Task<IndividualPlan> PlanAsync(this IPlanStore plans, ActivityContext context) =>
        await plans.FindAsync(context.InstanceId, context.CancellationToken)
        ?? throw new InvalidOperationException("The process has no individual plan: it must begin with Bk.RegisterPlan.");
}
