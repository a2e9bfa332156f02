using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Something unexpected has happened: first what is needed at once, in a few lines. The full plan comes afterwards.</summary>
[Activity("Bk.ShortPlan", DisplayName = "Det som trengs straks", Category = "Overganger", Description = "En kort plan når noe uventet har skjedd. Hele planen kommer etterpå.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class ShortPlanTask(TaskDesk desk, TransitionParts parts) : TransitionTask<ShortPlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.ShortPlan;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, ShortPlanAnswer answer)
    {
        var all = Result.All(plan.BeginInShort(answer.NeededAtOnce), MeasureDraft.CheckAll(answer.Measures, OsloTime.DateIn(context.Now)));
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        await Parts.MeasureDesk.AgreeAsync(context, MeasureOrigin.Transition, plan.Id, answer.Measures);
        return "Done";
    }
}
