using System.Text.Json;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Where transitions are raised by hand, moved and given up, and where the rules raise those whose time has come.</summary>
public sealed class TransitionDesk(IWorkflowEngine engine, ITransitionStore transitions, TransitionRules rules, TimeProvider clock)
{
    /// <summary>The workflow that carries a plan.</summary>
    public const string WorkflowId = "livsfaseovergang";

    /// <summary>Why a day is moved when the birth date it follows from was corrected; shown in the language of whoever reads.</summary>
    public const string BirthDateCorrected = "birth-date-corrected";

    /// <summary>The step that a workflow about a transition begins with.</summary>
    public const string FirstStep = "Bk.RegisterTransition";

    /// <summary>What a workflow that begins with a transition is started with.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Input(TransitionFacts facts) =>
        new Dictionary<string, JsonElement> { [RegisterTransition.TransitionInput] = TaskAnswers.Write(facts) };

    /// <param name="key">Idempotency key, drawn when the form was shown.</param>
    public Task<StimulusOutcome> RaiseAsync(Guid caseId, TransitionFacts facts, Guid by, Guid key, CancellationToken cancellationToken) =>
        StartAsync(caseId, facts, $"transition:{key:N}", by.ToString(), cancellationToken);

    /// <summary>Moves the day of a plan, or gives the plan up.</summary>
    /// <param name="to">The new day; <c>null</c> to give it up.</param>
    public async Task<Result> ChangeAsync(
        Guid caseId, Guid planId, DateOnly? to, string reason, Guid by, Guid key, CancellationToken cancellationToken) =>
        await ChangeAsync(caseId, planId, to, reason, by.ToString(), $"transition-change:{key:N}", cancellationToken);

    /// <summary>
    /// Raises what the rules say must be planned now, once for each child and kind, and moves plans whose birth date was
    /// corrected. Run as often as one likes.
    /// </summary>
    /// <returns>How many plans were raised and moved.</returns>
    public async Task<(int Raised, int Moved)> RaiseDueAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var (raised, moved) = (0, 0);
        foreach (var child in await transitions.FollowedAsync(cancellationToken))
        {
            foreach (var plan in child.Plans.Where(plan => plan is { IsOpen: true, RaisedBy: null }))
            {
                if (rules.Of(plan.Kind).DayFor(child.Child) is { } day && plan.Moves.All(move => move.By is null) && day != plan.Day)
                {
                    var change = await ChangeAsync(
                        child.CaseId, plan.Id, day, BirthDateCorrected, actor: null, $"transition-birth:{plan.Id:N}:{plan.Moves.Count}:{day:yyyyMMdd}", cancellationToken);
                    moved += change.Succeeded ? 1 : 0;
                }
            }

            foreach (var expected in rules.ToRaise(child.Child, child.Plans.Select(plan => plan.Kind), today))
            {
                var outcome = await StartAsync(
                    child.CaseId, new TransitionFacts(expected.Kind, expected.Day, "", "", ""), $"transition:{child.CaseId:N}:{expected.Kind}", actor: null,
                    cancellationToken);
                raised += outcome.Status == StimulusStatus.Applied ? 1 : 0;
            }
        }

        return (raised, moved);
    }

    private Task<StimulusOutcome> StartAsync(Guid caseId, TransitionFacts facts, string key, string? actor, CancellationToken cancellationToken) =>
        engine.StartAsync(
            new StartWorkflow(
                WorkflowId, caseId.ToString(), Input(facts), key, actor),
            cancellationToken);

    private async Task<Result> ChangeAsync(
        Guid caseId, Guid planId, DateOnly? to, string reason, string? actor, string key, CancellationToken cancellationToken)
    {
        var outcomes = await engine.PublishEventAsync(
            new PublishEvent(WatchTransition.ChangeEvent, caseId.ToString(), TaskAnswers.Write(new TransitionChange(planId, to, reason)), key, actor),
            cancellationToken);
        if (outcomes.SelectMany(outcome => outcome.Rejections).ToList() is { Count: > 0 } rejections)
            return Result.Fail([.. rejections.Select(rejection => new Problem(rejection.Code, rejection.Field, [.. rejection.Args]))]);
        return outcomes.Any(outcome => outcome.Status is StimulusStatus.Applied or StimulusStatus.AlreadyApplied)
            ? Result.Ok
            : new Problem("transition.closed");
    }
}
