using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WorkflowBk.Data;
using WorkflowBk.Data.Observing;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Hosting.Health;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>
/// What those who run the program see of it: log lines on the console, and spans and metrics sent by OTLP to the collector that
/// the standard settings (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) name. Without them nothing is collected.
/// </summary>
internal static class ObservabilityRegistration
{
    public const string MeterName = "WorkflowBk";

    private static readonly string[] _endpoints =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        AddLogs(builder);
        builder.Services.AddSingleton<OutboxAge>();
        builder.Services.AddDatabaseSpans();
        if (_endpoints.Any(name => !string.IsNullOrEmpty(builder.Configuration[name])))
            AddExport(builder);
        return builder;
    }

    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<LoggerFactory>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, RedactingLoggerFactory>());
        // People read the lines while they develop, or look at the demo; programs read them elsewhere.
        var isRead = builder.Environment.IsDevelopment() || builder.Configuration.IsDemo();
        if (isRead || builder.Configuration["Logging:Console:FormatterName"] is { Length: > 0 })
            return;
        builder.Logging.AddJsonConsole(options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            // The lines are never put into a page.
            options.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }

    private static void AddExport(WebApplicationBuilder builder)
    {
        var name = builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } given ? given : "workflowbk";
        var version = typeof(ObservabilityRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: version))
            .WithTracing(tracing => tracing
                .AddSource(EngineTelemetry.Name, DatabaseSpans.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments(AppHealth.Path))
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(EngineTelemetry.Name, MailTelemetry.Name, MeterName)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter());
    }
}
