using Microsoft.AspNetCore.Components;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.Plans;

namespace WorkflowBk.Web.Components.Pages.Tasks.Fields;

/// <summary>The fields of a step of an individual plan.</summary>
public abstract class PlanFields : TaskFields
{
    [Inject]
    protected IPlanStore Plans { get; set; } = null!;

    [Inject]
    protected IMeasureStore MeasureStore { get; set; } = null!;

    protected IndividualPlan? Plan { get; private set; }

    protected IReadOnlyList<Measure> Agreed { get; private set; } = [];

    /// <summary>The day it is looked at next, when nobody says another.</summary>
    protected DateOnly UsualNext => PlanDays.NextLook(Sheet.Today, Plan?.MonthsBetween ?? 1);

    protected override async Task OnInitializedAsync()
    {
        if (Sheet.Task.SubjectId is not { } id)
            return;
        Plan = await Plans.FindAsync(id, CancellationToken.None);
        Agreed = await MeasureStore.OfOriginAsync(id, CancellationToken.None);
    }
}
