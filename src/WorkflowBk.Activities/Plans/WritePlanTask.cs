using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>The plan itself: goals in the child's and the family's own words, and who does what by when.</summary>
[Activity("Bk.WritePlan", DisplayName = "Skriv planen", Category = "Plan", Description = "Mål med barnets og familiens egne ord, og tiltak med hvem og når. Hvert tiltak blir fulgt opp.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class WritePlanTask(TaskDesk desk, PlanParts parts) : PlanTask<WritePlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.WritePlan;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, WritePlanAnswer answer)
    {
        var all = Result.All(
            plan.Write(new PlanGoals(answer.Child, answer.Family), answer.Next, context.Now),
            MeasureDraft.CheckAll(answer.Measures, OsloTime.DateIn(context.Now)));
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        await Parts.MeasureDesk.AgreeAsync(context, MeasureOrigin.Plan, plan.Id, answer.Measures);
        return "Done";
    }
}
