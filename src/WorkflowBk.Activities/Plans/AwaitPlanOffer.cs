using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>Waits until a family that said no thanks is to be asked again.</summary>
[Activity("Bk.AwaitPlanOffer", DisplayName = "Vent til familien skal spørres igjen", Category = "Plan", Description = "Familien har takket nei. Venter til dagen den skal spørres igjen.")]
internal sealed class AwaitPlanOffer(IPlanStore plans) : PlanWait(plans)
{
    protected override (DateOnly On, string Outcome) Next(IndividualPlan plan, DateOnly day) => (day, "Done");
}
