using WorkflowBk.Data.Retention;
using WorkflowBk.Domain.Retention;

namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>Removes at night what is not to be kept. On several nodes, one of them does it.</summary>
internal sealed partial class RetentionPump(RetentionRun retention, IConfiguration configuration, TimeProvider clock, ILogger<RetentionPump> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(10);

    private readonly int _hour = Math.Clamp(configuration.GetValue<int?>("Retention:Hour") ?? 3, 0, 23);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(_interval, clock);
        do
        {
            try
            {
                if (RetentionNight.DueAt(clock.GetUtcNow(), _hour) is { } night && await retention.RunAsync(night, stoppingToken) is { } done)
                    LogRemoved(done.Removed.Values.Sum(), done.StoppedEarly);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} things were removed that are not to be kept longer; the night's budget was used up: {StoppedEarly}")]
    private partial void LogRemoved(int count, bool stoppedEarly);

    [LoggerMessage(LogLevel.Error, "What is not to be kept could not be removed; the rest goes tomorrow night")]
    private partial void LogFailed(Exception exception);
}
