using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>For example <c>{"status":"unhealthy","checks":{"database":"unhealthy","timers":"healthy"}}</c>.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = Name(report.Status),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => Name(entry.Value.Status)),
        }));
    }

    private static string Name(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
