using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>Fires timers that are due. It keeps nothing in memory: what is due is in the database, also after a day down.</summary>
internal sealed partial class TimerPump(
    IServiceScopeFactory scopes, PumpSignal signal, PumpRounds rounds, ILogger<TimerPump> logger)
    : BackgroundService
{
    /// <summary>
    /// Most timers of a round. They are fired one after the other, each in a burst of its own, so that after a day down a person
    /// who answers waits for one of them at most; before the next round it is looked whether the program is to stop.
    /// </summary>
    public const int BatchSize = 100;

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var fired = 0;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                fired = await scope.ServiceProvider.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(BatchSize, stoppingToken);
                rounds.Made<TimerPump>();
                if (fired > 0)
                    signal.Ring();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            // A full batch means that more may be due; between batches other bursts get their turn.
            if (fired < BatchSize)
                await Task.Delay(_interval, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Timers could not be fired; trying again")]
    private partial void LogFailed(Exception exception);
}
