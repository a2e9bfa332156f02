using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>Waits until the plan is to be looked at.</summary>
[Activity("Bk.AwaitPlan", DisplayName = "Vent til planen skal ses på", Category = "Plan", Description = "Venter til planen skal gås gjennom. Flyttes dagen, flyttes ventingen.")]
[Outcomes(Here, Elsewhere, DisplayNames = ["Planen er her", "Planen er i et annet verktøy"])]
internal sealed class AwaitPlan(IPlanStore plans) : PlanWait(plans)
{
    private const string Here = "Here";
    private const string Elsewhere = "Elsewhere";

    [Input(DisplayName = "Uker før", Description = "Hvor mange uker før dagen det går videre, så det blir tid til å gjøre seg klar.")]
    public int WeeksBefore { get; set; }

    /// <summary>Only a plan that is made here needs time to be made ready.</summary>
    protected override (DateOnly On, string Outcome) Next(IndividualPlan plan, DateOnly day) =>
        plan.Place is { IsHere: false } ? (day, Elsewhere) : (day.AddDays(-7 * WeeksBefore), Here);
}
