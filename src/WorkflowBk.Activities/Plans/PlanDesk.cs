using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Plans;

/// <summary>Where individual plans are begun, brought forward and ended, and where those that nobody has offered are raised.</summary>
public sealed class PlanDesk(IWorkflowEngine engine, IPlanStore plans, PlanSettings settings, TimeProvider clock)
{
    /// <summary>The workflow that carries a plan.</summary>
    public const string WorkflowId = "individuell-plan";

    /// <summary>The step that a workflow about a plan begins with.</summary>
    public const string FirstStep = "Bk.RegisterPlan";

    /// <summary>Why a plan is looked at sooner when the young person is to say yes; shown in the language of whoever reads.</summary>
    public const string OwnYes = "own-yes";

    private const int AtOnce = 100;

    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    public Task<StimulusOutcome> RaiseAsync(Guid caseId, Guid by, Guid key, CancellationToken cancellationToken) =>
        StartAsync(caseId, $"plan:{key:N}", by.ToString(), cancellationToken);

    /// <summary>Has it looked at sooner, or ends it.</summary>
    /// <param name="by">Id of the person on the staff; <c>null</c> for the family on its own page.</param>
    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    public async Task<Result> ChangeAsync(
        Guid caseId, Guid planId, PlanChangeKind kind, string reason, Guid? by, string key, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(
                WatchPlan.ChangeEvent, caseId.ToString(), TaskAnswers.Write(new PlanChange(planId, kind, reason)), $"plan-change:{key}", by?.ToString()),
            cancellationToken);
        if (outcomes.SelectMany(outcome => outcome.Rejections).ToList() is { Count: > 0 } rejections)
            return Result.Fail([.. rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))]);
        return outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied)
            ? Result.Ok
            : new Problem("plan.ended");
    }

    /// <summary>
    /// Has the family asked where a coordinator has been in place for a time and nobody has offered a plan: once for each case,
    /// also for those that were there before. Run as often as one likes.
    /// </summary>
    /// <returns>How many were raised.</returns>
    public async Task<int> RaiseDueAsync(CancellationToken cancellationToken)
    {
        var raised = 0;
        foreach (var caseId in await plans.NotOfferedAsync(clock.GetUtcNow().AddDays(-settings.OfferAfterDays), AtOnce, cancellationToken))
        {
            var outcome = await StartAsync(caseId, $"plan:{caseId:N}", actor: null, cancellationToken);
            raised += outcome.Status == StimulusStatus.Applied ? 1 : 0;
        }

        return raised;
    }

    /// <summary>
    /// Has the plans looked at that the parents said yes to, and that are the young person's own to say yes to now. Run as often as
    /// one likes: each is brought forward once for the birthday.
    /// </summary>
    /// <returns>How many were brought forward.</returns>
    public async Task<int> AskYoungPeopleAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var asked = 0;
        foreach (var (plan, child) in await plans.FollowedAsync(cancellationToken))
        {
            if (!plan.IsToBeBroughtForward(child, today))
                continue;
            var changed = await ChangeAsync(
                plan.CaseId, plan.Id, PlanChangeKind.Sooner, OwnYes, by: null, $"own-yes:{plan.Id:N}:{child.ConsentsFrom:yyyyMMdd}", cancellationToken);
            asked += changed.Succeeded ? 1 : 0;
        }

        return asked;
    }

    private Task<StimulusOutcome> StartAsync(Guid caseId, string key, string? actor, CancellationToken cancellationToken) =>
        engine.StartAsync(new StartWorkflow(WorkflowId, caseId.ToString(), new Dictionary<string, JsonElement>(), key, actor), cancellationToken);
}
