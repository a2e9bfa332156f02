using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Data;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers, and an inquiry can start a case.
/// </summary>
internal static class AppHealth
{
    public const string Path = "/health";

    public static IServiceCollection AddAppHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Readiness>("ready");
        return services;
    }

    public static WebApplication MapAppHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        return app;
    }

    private sealed class Readiness(IVersionStore versions, MunicipalityDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!await db.Database.CanConnectAsync(cancellationToken))
                return HealthCheckResult.Unhealthy("The database does not answer.");
            return await versions.FindPublishedAsync(InquiryDesk.WorkflowId, cancellationToken) is null
                ? HealthCheckResult.Unhealthy($"No version of {InquiryDesk.WorkflowId} is published.")
                : HealthCheckResult.Healthy();
        }
    }
}
