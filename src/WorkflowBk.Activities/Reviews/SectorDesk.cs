using WorkflowBk.Activities.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Activities.Reviews;

/// <summary>
/// The coordinating unit's own year: each sector's meeting, the agreements, and what was promised in them. It is about no family,
/// so that it runs beside the processes of the cases, with tasks of the unit's own.
/// </summary>
public sealed class SectorDesk(CaseTurn turn, ISectorStore sectors, IStaffDirectory staff, ReviewSettings settings, TimeProvider clock)
{
    /// <summary>Asks for the meetings and for a look at the agreements whose time has come. Run as often as one likes.</summary>
    /// <returns>How many tasks were made.</returns>
    public async Task<int> RaiseDueAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var raised = 0;
        var names = (await staff.ListServicesAsync(cancellationToken)).Where(service => !service.IsCoordinatingUnit).Select(service => service.Sector)
            .Concat((await sectors.AgreementsAsync(cancellationToken)).Where(agreement => agreement.EndedOn is null).Select(agreement => agreement.Sector))
            .ToList();
        var known = (await sectors.ReviewsAsync(cancellationToken)).Select(review => (review.Sector, review.Year)).ToList();
        foreach (var sector in SectorRules.ToRaise(names, known, settings, today))
        {
            raised += await RaiseAsync(
                $"sector:{today.Year}:{sector.ToUpperInvariant()}",
                (store, now) =>
                {
                    SectorReview review = new(Guid.CreateVersion7(now), sector, today.Year, now);
                    store.Add(review);
                    store.Add(new UnitTask(Guid.CreateVersion7(now), UnitTaskKind.SectorReview, review.Id, sector, SectorRules.MeetingBy(today), now));
                },
                cancellationToken);
        }

        foreach (var agreement in (await sectors.AgreementsAsync(cancellationToken)).Where(agreement => SectorRules.MustBeLookedAt(agreement, settings, today)))
        {
            var by = agreement.LookBy!.Value;
            raised += await RaiseAsync(
                $"agreement:{agreement.Id:N}:{by:yyyyMMdd}",
                (store, now) => store.Add(new UnitTask(Guid.CreateVersion7(now), UnitTaskKind.Agreement, agreement.Id, agreement.Name, by, now)),
                cancellationToken);
        }

        return raised;
    }

    /// <summary>Writes down a sector's meeting; what was agreed becomes tasks with their days.</summary>
    /// <returns>Besides the domain's own reasons: <c>sector.unknown</c>.</returns>
    public Task<Result> RecordAsync(Guid reviewId, SectorFindings findings, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync<ISectorStore>(
            $"sector-held:{key:N}", reviewId,
            async (store, now) =>
            {
                if (await store.FindReviewAsync(reviewId, cancellationToken) is not { } review)
                    return new Problem("sector.unknown");
                if (review.IsHeld)
                    return new Problem("sector.held-already");
                var recorded = review.Record(findings);
                if (!recorded.Succeeded)
                    return recorded;
                foreach (var row in review.Findings!.FollowUps)
                    store.Add(new UnitTask(Guid.CreateVersion7(now), UnitTaskKind.FollowUp, review.Id, row.What, row.Due!.Value, now));
                await CloseAsync(store, UnitTaskKind.SectorReview, review.Id, findings.By, now, cancellationToken);
                return recorded;
            },
            cancellationToken);

    /// <summary>Keeps an agreement, a new one or one that was made anew. Whatever was asked about it has its answer.</summary>
    /// <param name="id"><c>null</c> for a new one.</param>
    public Task<Result> KeepAsync(
        Guid? id, string? sector, string? name, DateOnly? validUntil, DateOnly? nextLook, Guid by, Guid key, CancellationToken cancellationToken) =>
        turn.TakeAsync<ISectorStore>(
            $"agreement:{key:N}", id ?? key,
            async (store, now) =>
            {
                var today = OsloTime.DateIn(now);
                if (id is not { } known)
                {
                    var made = SectorAgreement.Make(sector, name, validUntil, nextLook, today);
                    if (!made.Succeeded)
                        return Result.Fail(made.Problems);
                    store.Add(made.Value);
                    return Result.Ok;
                }

                if (await store.FindAgreementAsync(known, cancellationToken) is not { } agreement)
                    return new Problem("agreement.unknown");
                var changed = agreement.Change(sector, name, validUntil, nextLook, today);
                if (changed.Succeeded)
                    await CloseAsync(store, UnitTaskKind.Agreement, known, by, now, cancellationToken);
                return changed;
            },
            cancellationToken);

    /// <summary>The agreement holds no more.</summary>
    public Task<Result> EndAsync(Guid id, Guid by, CancellationToken cancellationToken) =>
        turn.TakeAsync<ISectorStore>(
            $"agreement-ended:{id:N}:{Guid.NewGuid():N}", id,
            async (store, now) =>
            {
                if (await store.FindAgreementAsync(id, cancellationToken) is not { } agreement)
                    return new Problem("agreement.unknown");
                agreement.End(OsloTime.DateIn(now));
                await CloseAsync(store, UnitTaskKind.Agreement, id, by, now, cancellationToken);
                return Result.Ok;
            },
            cancellationToken);

    /// <summary>What was agreed in a meeting is done. A second time changes nothing.</summary>
    public Task<Result> FinishAsync(Guid taskId, Guid by, CancellationToken cancellationToken) =>
        turn.TakeAsync<ISectorStore>(
            $"unit-task:{taskId:N}", taskId,
            async (store, now) => await store.FindTaskAsync(taskId, cancellationToken) is { Kind: UnitTaskKind.FollowUp } task
                ? task.Finish(by, now)
                : new Problem("task.closed"),
            cancellationToken);

    private static async Task CloseAsync(
        ISectorStore store, UnitTaskKind kind, Guid subjectId, Guid by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var task in await store.OpenTasksAsync(cancellationToken))
        {
            if (task.Kind == kind && task.SubjectId == subjectId)
                task.Finish(by, now);
        }
    }

    private async Task<int> RaiseAsync(string key, Action<ISectorStore, DateTimeOffset> add, CancellationToken cancellationToken)
    {
        var made = 0;
        await turn.TakeAsync<ISectorStore>(
            key, Guid.Empty,
            (store, now) =>
            {
                add(store, now);
                made = 1;
                return Task.FromResult(Result.Ok);
            },
            cancellationToken);
        return made;
    }
}
