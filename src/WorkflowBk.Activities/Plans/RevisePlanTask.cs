using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>The plan is gone through with the family: what is changed, and what is promised from now on.</summary>
[Activity("Bk.RevisePlan", DisplayName = "Gå gjennom planen", Category = "Plan", Description = "Hva som er endret, om familien var med, nye tiltak, og når planen blir sett på neste gang.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class RevisePlanTask(TaskDesk desk, PlanParts parts) : PlanTask<RevisePlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.RevisePlan;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, RevisePlanAnswer answer)
    {
        var all = Result.All(
            plan.SayYes(answer.OwnYes, answer.InterpreterPresent, theCase.Child, actor, context.Now),
            plan.Record(
                new PlanRevision(answer.HeldOn, answer.Changed, answer.FamilyTookPart, answer.WhyNot, answer.InterpreterPresent, actor, context.Now),
                answer.NewGoals ? new PlanGoals(answer.Child, answer.Family) : null, answer.Next, theCase.Language),
            MeasureDraft.CheckAll(answer.Measures, OsloTime.DateIn(context.Now)));
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        await Parts.MeasureDesk.AgreeAsync(context, MeasureOrigin.Plan, plan.Id, answer.Measures);
        return "Done";
    }
}
