using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Measures;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Afterwards: the child and the family say how it went, and what must be changed.</summary>
[Activity("Bk.EvaluateTransition", DisplayName = "Hvordan gikk overgangen?", Category = "Overganger", Description = "Barnet og familien sier hvordan det gikk. Planen justeres eller avsluttes.")]
[Outcomes("Closed", "Adjusted", DisplayNames = ["Avsluttes", "Justeres"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class EvaluateTransitionTask(TaskDesk desk, TransitionParts parts) : TransitionTask<EvaluationAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.EvaluateTransition;

    protected override async ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, EvaluationAnswer answer)
    {
        var all = Result.All(
            MeasureDraft.CheckAll(answer.Measures, OsloTime.DateIn(context.Now)),
            plan.Record(
                new TransitionEvaluation(
                    answer.Child, answer.Family, answer.Adjustments.Trim(), answer.IsLast, answer.TalkedOn, answer.InterpreterPresent, actor, context.Now),
                theCase.Language));
        if (!all.Succeeded)
            return Result<string>.Fail(all.Problems);
        await Parts.MeasureDesk.AgreeAsync(context, MeasureOrigin.Transition, plan.Id, answer.Measures);
        return answer.IsLast ? "Closed" : "Adjusted";
    }
}
