using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Retention;
using WorkflowBk.Workflows.Bursts;

namespace WorkflowBk.Data.Retention;

/// <summary>One night's removal: small transactions with pauses between, until nothing may go or the night's budget is used.</summary>
public sealed class RetentionRun(
    IServiceScopeFactory scopes, IBurstFactory bursts, RetentionPeriods periods, RetentionBudget budget, TimeProvider clock)
{
    /// <returns>What was removed; <c>null</c> when another node has the night, or has had it.</returns>
    public async Task<NightsWork?> RunAsync(DateOnly night, CancellationToken cancellationToken)
    {
        if (!await ClaimAsync(night, cancellationToken))
            return null;
        var now = clock.GetUtcNow();
        Dictionary<RecordKind, int> removed = [];
        var left = budget.RowsPerNight;
        foreach (var step in RetentionSteps.All)
        {
            // Asked of the rules for each kind, evidence above all: nothing here can go round them.
            if (RetentionRules.GoesBefore(step.Kind, now, periods) is not { } before)
                continue;
            while (left > 0 && await RemoveSomeAsync(night, step, before, left, removed, cancellationToken) is > 0 and var gone)
            {
                left -= gone;
                await Task.Delay(TimeSpan.FromMilliseconds(budget.PauseMilliseconds), clock, cancellationToken);
            }
        }

        return await EndAsync(night, stoppedEarly: left <= 0, cancellationToken);
    }

    private async Task<bool> ClaimAsync(DateOnly night, CancellationToken cancellationToken)
    {
        await using var burst = await bursts.BeginAsync(cancellationToken);
        var db = burst.Services.GetRequiredService<MunicipalityDb>();
        if (await db.RetentionNights.AnyAsync(row => row.Night == night, cancellationToken))
            return false;
        db.RetentionNights.Add(new NightsWork { Night = night, StartedAt = clock.GetUtcNow(), Removed = new Dictionary<RecordKind, int>() });
        try
        {
            await burst.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Where two transactions may run at once, the other's row came first.
            return false;
        }
    }

    /// <summary>The count is kept in the same transaction, so it is right also when the night is broken off.</summary>
    private async Task<int> RemoveSomeAsync(
        DateOnly night, RetentionStep step, DateTimeOffset before, int left, Dictionary<RecordKind, int> removed, CancellationToken cancellationToken)
    {
        IReadOnlyList<object> keys;
        await using (var scope = scopes.CreateAsyncScope())
        {
            keys = await step.Find(
                scope.ServiceProvider.GetRequiredService<MunicipalityDb>(), before, Math.Min(left, budget.RowsAtOnce), cancellationToken);
        }

        if (keys.Count == 0)
            return 0;
        await using var burst = await bursts.BeginAsync(cancellationToken);
        var db = burst.Services.GetRequiredService<MunicipalityDb>();
        var gone = await step.Remove(db, before, keys, cancellationToken);
        removed[step.Kind] = removed.GetValueOrDefault(step.Kind) + gone;
        (await db.RetentionNights.SingleAsync(row => row.Night == night, cancellationToken)).Removed = removed.ToDictionary();
        await burst.CommitAsync(cancellationToken);
        return gone;
    }

    private async Task<NightsWork> EndAsync(DateOnly night, bool stoppedEarly, CancellationToken cancellationToken)
    {
        await using var burst = await bursts.BeginAsync(cancellationToken);
        var db = burst.Services.GetRequiredService<MunicipalityDb>();
        var work = await db.RetentionNights.SingleAsync(row => row.Night == night, cancellationToken);
        (work.EndedAt, work.StoppedEarly) = (clock.GetUtcNow(), stoppedEarly);
        await burst.CommitAsync(cancellationToken);
        return work;
    }
}
