using System.Text.Json;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Changes;

/// <summary>Where a family gets another coordinator, whoever asks for it.</summary>
public sealed class ChangeDesk(IWorkflowEngine engine)
{
    /// <summary>The workflow that a wish starts, beside the case's own.</summary>
    public const string WorkflowId = "bytte-av-koordinator";

    /// <summary>Begins a change. The same key twice is one change.</summary>
    /// <param name="actor">Id of the person on the staff who writes it down, or <see cref="WithdrawalDesk.Family"/>.</param>
    /// <param name="key">Idempotency key: drawn when the form was shown, or of what makes it once only.</param>
    /// <returns>The domain's reasons; or <c>change.unavailable</c> when there is no such process.</returns>
    public async Task<Result> AskAsync(Guid caseId, ChangeFacts facts, string actor, string key, CancellationToken cancellationToken)
    {
        var outcome = await engine.StartAsync(
            new StartWorkflow(WorkflowId, caseId.ToString(), Input(facts), $"change:{caseId:N}:{key}", actor), cancellationToken);
        return outcome.Status switch
        {
            StimulusStatus.Applied or StimulusStatus.AlreadyApplied => Result.Ok,
            StimulusStatus.Rejected => Problems(outcome),
            _ => new Problem("change.unavailable"),
        };
    }

    /// <summary>Everybody has thought again: the coordinator goes on.</summary>
    /// <param name="actor">As for <see cref="AskAsync"/>.</param>
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    /// <returns>The domain's reasons; or <c>change.not-open</c> when it is over.</returns>
    public async Task<Result> TakeBackAsync(
        Guid changeId, Guid caseId, string? reason, string actor, Guid key, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(
                AwaitTakeBack.EventName, caseId.ToString(), TaskAnswers.Write(new TakeBackAnswer(reason ?? "")), $"take-back:{key:N}", actor)
            {
                InstanceId = changeId,
            },
            cancellationToken);
        if (outcomes.FirstOrDefault(outcome => outcome.Status == StimulusStatus.Rejected) is { } rejected)
            return Problems(rejected);
        return outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied)
            ? Result.Ok
            : new Problem("change.not-open");
    }

    /// <summary>What a workflow that begins with a wish for another coordinator is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(ChangeFacts facts) =>
        new Dictionary<string, JsonElement> { [RegisterChange.ChangeInput] = TaskAnswers.Write(facts) };

    private static Result Problems(StimulusOutcome outcome) =>
        Result.Fail([.. outcome.Rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))]);
}
