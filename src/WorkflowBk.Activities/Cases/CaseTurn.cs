using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Activities.Cases;

/// <summary>
/// Lets people change what belongs to a case beside its workflow: in one transaction, in turn with the bursts, and once for each
/// key, however often the form is sent.
/// </summary>
public sealed class CaseTurn(IBurstFactory bursts, TimeProvider clock)
{
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    /// <param name="caseId">The case, or whatever else it is about.</param>
    /// <param name="work">Changes what it finds in the turn's own services; nothing is kept unless it succeeds.</param>
    public Task<Result> TakeAsync(
        string key, Guid caseId, Func<IServiceProvider, DateTimeOffset, Task<Result>> work, CancellationToken cancellationToken) =>
        bursts.RunAsync(burst => TakeAsync(burst, key, caseId, work, cancellationToken), cancellationToken);

    /// <summary>The same for work with one store.</summary>
    public Task<Result> TakeAsync<TStore>(
        string key, Guid caseId, Func<TStore, DateTimeOffset, Task<Result>> work, CancellationToken cancellationToken)
        where TStore : notnull =>
        TakeAsync(key, caseId, (services, now) => work(services.GetRequiredService<TStore>(), now), cancellationToken);

    private async Task<Result> TakeAsync(
        IBurst burst, string key, Guid caseId, Func<IServiceProvider, DateTimeOffset, Task<Result>> work, CancellationToken cancellationToken)
    {
        if (await burst.FindStimulusAsync(key, cancellationToken) is not null)
            return Result.Ok;
        var now = clock.GetUtcNow();
        var result = await work(burst.Services, now);
        if (!result.Succeeded)
            return result;
        burst.Add(new AcceptedStimulus(key, caseId, now));
        await burst.CommitAsync(cancellationToken);
        return result;
    }
}
