using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>
/// An inquiry can start a case. Where a shipped workflow was refused but an earlier version is published, the municipality works
/// on with that: not as it should be, and no reason to send nobody here.
/// </summary>
internal sealed class WorkflowCheck(IVersionStore versions, RefusedWorkflows refused) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await versions.FindPublishedAsync(InquiryDesk.WorkflowId, cancellationToken) is null ? HealthCheckResult.Unhealthy()
        : refused.Files.Count > 0 ? HealthCheckResult.Degraded()
        : HealthCheckResult.Healthy();
}
