using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Consents;
using WorkflowBk.Activities.Measures;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Where the collecting of contributions is spoken to from elsewhere than its tasks.</summary>
public sealed class ContributionDesk(IWorkflowEngine engine, IWaitQueries waits, IBurstFactory bursts, TimeProvider clock)
{
    /// <summary>
    /// The family takes back a consent, at once. While contributions are collected the process hears of it in the same burst;
    /// otherwise there is nobody to stop.
    /// </summary>
    public async Task<Result> WithdrawConsentAsync(
        Guid caseId, ConsentWithdrawal withdrawal, Guid? staffId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var told = await TellAsync(
                caseId, new CollectingChange(withdrawal, null), $"withdraw:{withdrawal.ConsentId:N}", staffId, cancellationToken);
            if (told is not null)
                return told;
            var withdrawn = await bursts.RunAsync(
                burst => WithdrawAsync(burst, caseId, withdrawal, staffId, cancellationToken), cancellationToken);
            if (withdrawn is null)
                continue;
            // Steps that ask beside the contributions, such as those that follow up measures, hear of it too.
            if (withdrawn.Succeeded && withdrawn.Value is { } serviceId)
                await TellGoneAsync(caseId, serviceId, withdrawal, cancellationToken);
            return Result.Fail(withdrawn.Problems);
        }
    }

    /// <summary>The process goes on without what has not come.</summary>
    /// <returns><c>contribution.none-open</c> when nothing is waited for.</returns>
    public async Task<Result> EndWaitingAsync(Guid caseId, string? reason, Guid staffId, CancellationToken cancellationToken) =>
        await TellAsync(caseId, new CollectingChange(null, reason ?? ""), "end-waiting", staffId, cancellationToken)
        ?? new Problem("contribution.none-open");

    /// <summary>Sends a new one-time link; those sent before open no more.</summary>
    /// <param name="key">Id of the new link, drawn when the form was shown: the same twice sends one.</param>
    public Task<Result> SendNewLinkAsync(Guid caseId, Guid contributionId, Guid key, CancellationToken cancellationToken) =>
        bursts.RunAsync(burst => SendNewLinkAsync(burst, caseId, contributionId, key, cancellationToken), cancellationToken);

    private async Task<Result> SendNewLinkAsync(IBurst burst, Guid caseId, Guid contributionId, Guid key, CancellationToken cancellationToken)
    {
        var theCase = await burst.Services.GetRequiredService<ICaseStore>().FindAsync(caseId, cancellationToken);
        if (theCase?.Contributions.FirstOrDefault(asked => asked.Id == contributionId) is not { IsOpen: true, Outside: not null } asked)
            return new Problem("contribution.ended");
        await burst.Services.GetRequiredService<ContributionLinks>().SendNewAsync(key, theCase, asked, clock.GetUtcNow(), cancellationToken);
        await burst.CommitAsync(cancellationToken);
        return Result.Ok;
    }

    /// <summary>Somebody without an account answers. The same contribution answered twice has one effect.</summary>
    public async Task<StimulusOutcome> AnswerAsync(ContributionLink link, string? text, string? byName, CancellationToken cancellationToken) =>
        await engine.ResumeAsync(
            new ResumeWait(
                link.TaskId, TaskAnswers.Write(new ContributionAnswer(text ?? "", byName)), $"task:{link.TaskId:N}", LinkActor.Of(link.Id)),
            cancellationToken);

    /// <returns><c>null</c> when a step has begun to collect contributions, and must be told.</returns>
    private async Task<Result<Guid?>?> WithdrawAsync(
        IBurst burst, Guid caseId, ConsentWithdrawal withdrawal, Guid? staffId, CancellationToken cancellationToken)
    {
        if (await burst.Services.GetRequiredService<ICaseStore>().FindAsync(caseId, cancellationToken) is not { } theCase)
            return new Problem("consent.unknown");
        // Contributions may have been asked for since we looked; now that the case is held, no longer.
        if (await CollectingAsync(burst.Services.GetRequiredService<IWaitQueries>(), caseId, cancellationToken) is not null)
            return null;
        var now = clock.GetUtcNow();
        var withdrawn = await burst.Services.GetRequiredService<ConsentWithdrawals>().WithdrawAsync(theCase, withdrawal, staffId, now, cancellationToken);
        if (!withdrawn.Succeeded)
            return Result<Guid?>.Fail(withdrawn.Problems);
        await burst.CommitAsync(cancellationToken);
        return ConsentWithdrawals.IsGone(theCase, withdrawal.ConsentId, now);
    }

    private async Task TellGoneAsync(Guid caseId, Guid serviceId, ConsentWithdrawal withdrawal, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { FollowMeasure.OriginGoneEvent, ServiceClosing.EventName })
        {
            await engine.PublishEventAsync(
                new PublishEvent(name, caseId.ToString(), TaskAnswers.Write(new ServiceGone(serviceId)), $"{name}:{withdrawal.ConsentId:N}", null),
                cancellationToken);
        }
    }

    /// <returns><c>null</c> when no step collects contributions in the case.</returns>
    private async Task<Result?> TellAsync(
        Guid caseId, CollectingChange change, string key, Guid? staffId, CancellationToken cancellationToken)
    {
        while (await CollectingAsync(waits, caseId, cancellationToken) is { } wait)
        {
            // The wait is part of the key: what is said again to a step that waits anew is not the same.
            var outcome = await engine.ResumeAsync(
                new ResumeWait(wait, TaskAnswers.Write(change), $"{key}:{wait:N}", staffId?.ToString()), cancellationToken);
            if (outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied)
                return Result.Ok;
            if (outcome.Status == StimulusStatus.Rejected)
                return Result.Fail([.. outcome.Rejections.Select(Reason)]);
        }

        return null;
    }

    private static Problem Reason(Rejection rejection) => new(rejection.Code, rejection.Field, [.. rejection.Args]);

    private static async Task<Guid?> CollectingAsync(IWaitQueries queries, Guid caseId, CancellationToken cancellationToken) =>
        await queries.ForEventAsync(CollectingChange.EventName, caseId.ToString(), instanceId: null, cancellationToken) is [var first, ..] ? first : null;
}
