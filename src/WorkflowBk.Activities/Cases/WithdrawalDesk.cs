using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Cases;

/// <summary>Where a case is left before its end, by the family itself or by staff on its behalf.</summary>
public sealed class WithdrawalDesk(IWorkflowEngine engine, ICaseStore cases)
{
    /// <summary>The actor when the family does it itself.</summary>
    public const string Family = "family";

    /// <summary>Leaves the case, and closes everything open in it.</summary>
    /// <param name="actor">Id of the person on the staff, or <see cref="Family"/>.</param>
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    /// <returns><c>withdrawal.not-running</c> when the case has no process that can be left, else the domain's reasons.</returns>
    public async Task<Result> WithdrawAsync(
        Guid caseId, WithdrawalAnswer answer, string actor, Guid key, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(AwaitWithdrawal.EventName, caseId.ToString(), TaskAnswers.Write(answer), $"withdraw:{key:N}", actor),
            cancellationToken);
        if (outcomes.SelectMany(outcome => outcome.Rejections).ToList() is { Count: > 0 } rejections)
            return Result.Fail([.. rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))]);
        if (outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied))
            return Result.Ok;
        // The same form sent twice finds the process over, and its wish fulfilled.
        return await cases.FindAsync(caseId, cancellationToken) is { Withdrawal: not null }
            ? Result.Ok
            : new Problem("withdrawal.not-running");
    }
}
