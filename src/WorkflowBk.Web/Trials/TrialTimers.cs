using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Timers in an order that is the same every time: ids are drawn at random, and cannot decide between two that are due at the
/// same moment. Timers that start other workflows belong to the real house and never fire here.
/// </summary>
internal sealed class TrialTimers(MunicipalityDb db, IWaitQueries queries) : IWaitQueries
{
    public async Task<IReadOnlyList<DueTimer>> DueTimersAsync(
        DateTimeOffset now, int max, IReadOnlyCollection<Guid> except, CancellationToken cancellationToken) =>
    [
        .. (await WaitingAsync(cancellationToken))
            .Where(timer => timer.DueAt <= now && !except.Contains(timer.Id))
            .Take(max)
            .Select(timer => new DueTimer(timer.Id, timer.DueAt!.Value, Starts: false)),
    ];

    /// <summary>All timers of what is running, the earliest first.</summary>
    public async Task<IReadOnlyList<Wait>> WaitingAsync(CancellationToken cancellationToken)
    {
        var timers = await db.Waits.AsNoTracking()
            .Where(wait => wait.DueAt != null)
            .Where(wait => db.Instances.Any(instance => instance.Id == wait.InstanceId && instance.Status == WorkflowStatus.Running))
            .ToListAsync(cancellationToken);
        if (timers.Count < 2)
            return timers;
        var services = await db.Tasks.AsNoTracking()
            .Where(task => task.ServiceId != null)
            .ToDictionaryAsync(task => task.Id, task => task.ServiceId!.Value, cancellationToken);
        return
        [
            .. timers
                .OrderBy(timer => timer.DueAt)
                .ThenBy(timer => timer.StepId, StringComparer.Ordinal)
                .ThenBy(timer => TaskOf(timer) is { } task ? services.GetValueOrDefault(task) : Guid.Empty)
                .ThenBy(timer => timer.ExecutionId),
        ];
    }

    public Task<IReadOnlyList<Guid>> ForEventAsync(string name, string? correlationId, Guid? instanceId, CancellationToken cancellationToken) =>
        queries.ForEventAsync(name, correlationId, instanceId, cancellationToken);

    public Task<IReadOnlyList<WorkflowTrigger>> TriggersForEventAsync(string name, CancellationToken cancellationToken) =>
        queries.TriggersForEventAsync(name, cancellationToken);

    public Task<IReadOnlyList<Guid>> ForKeptEventsAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        queries.ForKeptEventsAsync(now, cancellationToken);

    /// <summary>The task whose deadline a timer watches; <c>null</c> for any other timer.</summary>
    public static Guid? TaskOf(Wait timer) => Guid.TryParseExact(timer.Name.Split(':')[^1], "N", out var id) ? id : null;
}
