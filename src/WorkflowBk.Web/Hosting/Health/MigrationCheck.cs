using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Data;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>
/// The database has the shape that this program was made for. One that a newer program has taken further is not as it should
/// be, and no reason to send nobody here while the nodes are changed one by one.
/// </summary>
internal sealed class MigrationCheck(MunicipalityDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy()
        : (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).Any() ? HealthCheckResult.Degraded()
        : HealthCheckResult.Healthy();
}
