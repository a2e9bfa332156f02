using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>The child and the family say what they think of the plan; it goes on, moves to another tool, or ends.</summary>
[Activity("Bk.EvaluatePlan", DisplayName = "Hvordan virker planen?", Category = "Plan", Description = "Barnet og familien sier hva de synes om planen. Den fortsetter, flyttes eller avsluttes med en grunn.")]
[Outcomes(
    nameof(EvaluationChoice.GoesOn), nameof(EvaluationChoice.Moves), nameof(EvaluationChoice.Ended),
    DisplayNames = ["Fortsetter", "Skal være et annet sted", "Avsluttes"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class EvaluatePlanTask(TaskDesk desk, PlanParts parts) : PlanTask<EvaluatePlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.EvaluatePlan;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, EvaluatePlanAnswer answer) =>
        Leave(
            Result.All(
                answer.Choice == EvaluationChoice.Ended
                    ? Result.Ok
                    : plan.SayYes(answer.OwnYes, answer.InterpreterPresent, theCase.Child, actor, context.Now),
                plan.Record(
                    new PlanEvaluation(answer.Child, answer.Family, answer.TalkedOn, answer.InterpreterPresent, answer.EndReason, actor, context.Now),
                    answer.Choice == EvaluationChoice.Ended, theCase.Language)),
            answer.Choice.ToString());
}
