using Microsoft.AspNetCore.Components;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Web.Components.Pages.Tasks.Fields;

/// <summary>The fields of a step of a transition plan.</summary>
public abstract class TransitionFields : TaskFields
{
    [Inject]
    protected ITransitionStore Transitions { get; set; } = null!;

    [Inject]
    protected IMeasureStore MeasureStore { get; set; } = null!;

    [Inject]
    protected TransitionRules Rules { get; set; } = null!;

    protected TransitionPlan? Plan { get; private set; }

    protected IReadOnlyList<Measure> Agreed { get; private set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (Sheet.Task.SubjectId is not { } id)
            return;
        Plan = await Transitions.FindAsync(id, CancellationToken.None);
        Agreed = await MeasureStore.OfOriginAsync(id, CancellationToken.None);
    }
}
