using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Raises the plan that the workflow was started for.</summary>
[Activity(TransitionDesk.FirstStep, DisplayName = "Overgang registrert", Category = "Overganger", Description = "Oppretter planen for overgangen.")]
internal sealed class RegisterTransition(TaskDesk desk, ITransitionStore transitions) : IEntryActivity
{
    /// <summary>The workflow input that holds what the plan begins with.</summary>
    public const string TransitionInput = "transition";

    [Output(DisplayName = "Uventet", Description = "Om noe uventet har skjedd, så det begynner med det som trengs straks.")]
    public bool IsUnexpected { get; set; }

    [Output(DisplayName = "Fyller 18", Description = "Om overgangen er til voksenlivet, der retten til barnekoordinator tar slutt.")]
    public bool IsAdulthood { get; set; }

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var facts = TaskAnswers.Read<TransitionFacts>(context.WorkflowInput(TransitionInput));
        // The process and the plan have one id, so that every step of it finds its own among several.
        var raised = TransitionPlan.Raise(
            context.InstanceId, theCase.Id, facts, await transitions.OfCaseAsync(theCase.Id, context.CancellationToken),
            Guid.TryParse(context.Actor, out var by) ? by : null, context.Now);
        if (!raised.Succeeded)
            return raised.ToRejection();
        transitions.Add(raised.Value);
        IsUnexpected = raised.Value.BeginsInShort;
        IsAdulthood = raised.Value.Kind == TransitionKind.Adulthood;
        return ActivityResult.Done;
    }
}
