using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Cases;

/// <summary>Where a case is left, by the family itself or by staff on its behalf: before its end, or after it was done.</summary>
public sealed class WithdrawalDesk(IWorkflowEngine engine, IBurstFactory bursts)
{
    /// <summary>The actor when the family does it itself.</summary>
    public const string Family = "family";

    /// <summary>The workflow that ends what goes on for a family: after a move or a death, and when the case itself is done.</summary>
    public const string WorkflowId = "avslutning";

    /// <summary>Leaves the case, and closes everything open in it.</summary>
    /// <param name="actor">Id of the person on the staff, or <see cref="Family"/>.</param>
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    /// <returns><c>withdrawal.not-running</c> when the case has no process that can be left, else the domain's reasons.</returns>
    public async Task<Result> WithdrawAsync(
        Guid caseId, WithdrawalAnswer answer, string actor, Guid key, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(caseId, cancellationToken);
        if (answer.Facts is not null || before is { IsOpen: false, Withdrawal: null })
        {
            var ended = await engine.StartAsync(
                new StartWorkflow(WorkflowId, caseId.ToString(), Input(answer), $"leave:{key:N}", actor), cancellationToken);
            if (ended.Status != StimulusStatus.NotFound)
                return ResultOf([ended]) ?? Result.Ok;
        }

        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(AwaitWithdrawal.EventName, caseId.ToString(), TaskAnswers.Write(answer), $"withdraw:{key:N}", actor),
            cancellationToken);
        if (ResultOf(outcomes) is { } result)
            return result;
        // The same form sent twice finds the process over, and its wish fulfilled.
        return await ReadAsync(caseId, cancellationToken) is { Withdrawal: not null } ? Result.Ok : new Problem("withdrawal.not-running");
    }

    /// <summary>What a workflow that begins with a leaving is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(WithdrawalAnswer answer) =>
        new Dictionary<string, JsonElement> { [LeaveCase.LeavingInput] = TaskAnswers.Write(answer) };

    private Task<Case?> ReadAsync(Guid caseId, CancellationToken cancellationToken) => bursts.RunAsync(
        burst => burst.Services.GetRequiredService<ICaseStore>().FindAsync(caseId, cancellationToken), cancellationToken);

    /// <summary>What came of it; <c>null</c> when it reached nothing.</summary>
    private static Result? ResultOf(IReadOnlyList<StimulusOutcome> outcomes)
    {
        if (outcomes.SelectMany(outcome => outcome.Rejections).ToList() is { Count: > 0 } rejections)
            return Result.Fail([.. rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))]);
        return outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied) ? Result.Ok : null;
    }
}
