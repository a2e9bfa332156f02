using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Web.Hosting.Pumps;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>A pump has made a round lately.</summary>
internal sealed class PumpCheck<TPump>(PumpRounds rounds, TimeSpan within) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(rounds.Since<TPump>() <= within ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
