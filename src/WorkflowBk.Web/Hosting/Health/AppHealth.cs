using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkflowBk.Data.Outages;
using WorkflowBk.Web.Hosting.Pumps;

namespace WorkflowBk.Web.Hosting.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Both answer 200 or 503, with the names of
/// what was looked at and how it stands, and nothing more: anybody may ask.
/// </summary>
internal static class AppHealth
{
    public const string Path = "/health";

    /// <summary>A round looks every five seconds and fires a hundred timers at most.</summary>
    private static readonly TimeSpan _timersWithin = TimeSpan.FromMinutes(1);

    /// <summary>A mail server that hardly answers may hold a round of ten mails this long.</summary>
    private static readonly TimeSpan _mailWithin = TimeSpan.FromMinutes(6);

    public static IServiceCollection AddAppHealth(this IServiceCollection services)
    {
        services.AddSingleton<PumpRounds>();
        services.AddSingleton<DatabaseProbe>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<MigrationCheck>("migrations")
            .Add(Pump<TimerPump>("timers", _timersWithin))
            .Add(Pump<NoticePump>("mail", _mailWithin))
            .AddCheck<WorkflowCheck>("workflows");
        return services;
    }

    public static WebApplication MapAppHealth(this WebApplication app)
    {
        app.MapHealthChecks($"{Path}/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapHealthChecks($"{Path}/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        return app;
    }

    private static HealthCheckRegistration Pump<TPump>(string name, TimeSpan within) =>
        new(name, provider => new PumpCheck<TPump>(provider.GetRequiredService<PumpRounds>(), within), failureStatus: null, tags: null);
}
