using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>The plan is made here, or lives in another tool that is pointed to.</summary>
[Activity("Bk.PlacePlan", DisplayName = "Hvor skal planen være?", Category = "Plan", Description = "Planen skrives her, eller i et annet verktøy. Da holder vi lenken og neste dato.")]
[Outcomes("Here", "Elsewhere", DisplayNames = ["Her", "I et annet verktøy"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class PlacePlanTask(TaskDesk desk, PlanParts parts) : PlanTask<PlacePlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.PlacePlan;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, PlacePlanAnswer answer) =>
        Leave(
            plan.Put(new PlanPlace(answer.IsHere, answer.Tool, answer.Link, answer.Responsible, actor, context.Now), answer.Next),
            answer.IsHere ? "Here" : "Elsewhere");
}
