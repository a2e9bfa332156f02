using WorkflowBk.Data.Notices;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Web.Hosting.Observability;

namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>Delivers notices from the outbox.</summary>
internal sealed partial class NoticePump(
    IServiceScopeFactory scopes, PumpSignal signal, OutboxAge age, PumpRounds rounds, ILogger<NoticePump> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var delivery = scope.ServiceProvider.GetRequiredService<NoticeDelivery>();
                while (await delivery.DeliverDueAsync(stoppingToken) > 0)
                {
                    // Until the outbox has nothing that is due.
                }

                rounds.Made<NoticePump>();
                await age.RecordAsync(scope.ServiceProvider.GetRequiredService<OutboxQuery>(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            await signal.WaitAsync(_interval, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Notices could not be delivered; trying again")]
    private partial void LogFailed(Exception exception);
}
