using System.Diagnostics.Metrics;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Meetings;
using WorkflowBk.Activities.Plans;
using WorkflowBk.Activities.Reviews;
using WorkflowBk.Activities.Transitions;
using WorkflowBk.Data.Attachments;
using WorkflowBk.Data.Attention;
using WorkflowBk.Web.Hosting.Observability;

namespace WorkflowBk.Web.Hosting.Pumps;

/// <summary>
/// Once an hour: finds tasks that nobody may do, raises transition plans, individual plans and reviews whose time has come, asks
/// about consents that come to their end, reminds of meetings, and sweeps away files that never got their row.
/// </summary>
internal sealed partial class CarePump(IServiceScopeFactory scopes, ILogger<CarePump> logger, IMeterFactory meters, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromHours(1);

    private readonly Gauge<int> _unable = meters.Create(ObservabilityRegistration.MeterName).CreateGauge<int>(
        "workflowbk.tasks.nobody_may_do", "{task}", "Open tasks that nobody with an open account may do.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(_interval, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var (found, all) = await scope.ServiceProvider.GetRequiredService<NobodyMayDoCheck>().RunAsync(stoppingToken);
                _unable.Record(all);
                if (found > 0)
                    LogFound(found, all);
                var (raised, moved) = await scope.ServiceProvider.GetRequiredService<TransitionDesk>().RaiseDueAsync(stoppingToken);
                if (raised + moved > 0)
                    LogRaised(raised, moved);
                if (await scope.ServiceProvider.GetRequiredService<PlanDesk>().RaiseDueAsync(stoppingToken) is > 0 and var offered)
                    LogOffered(offered);
                if (await scope.ServiceProvider.GetRequiredService<PlanDesk>().AskYoungPeopleAsync(stoppingToken) is > 0 and var young)
                    LogYoung(young);
                if (await scope.ServiceProvider.GetRequiredService<ConsentDesk>().RaiseDueAsync(stoppingToken) is > 0 and var ending)
                    LogEnding(ending);
                var reviews = await scope.ServiceProvider.GetRequiredService<ReviewDesk>().RaiseDueAsync(stoppingToken);
                var unit = await scope.ServiceProvider.GetRequiredService<SectorDesk>().RaiseDueAsync(stoppingToken);
                if (reviews + unit > 0)
                    LogReviews(reviews, unit);
                if (await scope.ServiceProvider.GetRequiredService<MeetingReminders>().SendDueAsync(stoppingToken) is > 0 and var near)
                    LogReminded(near);
                if (await scope.ServiceProvider.GetRequiredService<AttachmentSweep>().RunAsync(stoppingToken) is > 0 and var swept)
                    LogSwept(swept);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "{Found} more tasks were found that nobody with an open account may do; there are {All} now")]
    private partial void LogFound(int found, int all);

    [LoggerMessage(LogLevel.Information, "{Raised} transition plans were raised, and {Moved} moved with a corrected birth date")]
    private partial void LogRaised(int raised, int moved);

    [LoggerMessage(LogLevel.Information, "{Count} families are to be offered an individual plan, which nobody had done")]
    private partial void LogOffered(int count);

    [LoggerMessage(LogLevel.Information, "{Count} individual plans are to be looked at, now that the young person says yes or no")]
    private partial void LogYoung(int count);

    [LoggerMessage(LogLevel.Information, "{Count} families are to be asked about consents that come to their end")]
    private partial void LogEnding(int count);

    [LoggerMessage(LogLevel.Information, "{Reviews} families' yearly reviews were raised, and {Unit} tasks of the coordinating unit's own")]
    private partial void LogReviews(int reviews, int unit);

    [LoggerMessage(LogLevel.Information, "Those who are asked to {Count} meetings were reminded")]
    private partial void LogReminded(int count);

    [LoggerMessage(LogLevel.Information, "{Count} files without a row were removed")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "The hourly check failed; trying again in an hour")]
    private partial void LogFailed(Exception exception);
}
