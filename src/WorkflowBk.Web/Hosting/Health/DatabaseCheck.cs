using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Data.Outages;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>The database can be read and written within a second.</summary>
internal sealed class DatabaseCheck(DatabaseProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
