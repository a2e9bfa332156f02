using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>Before anything is planned: what the child, the parents and the siblings wish for, in their own words.</summary>
[Activity("Bk.TransitionWishes", DisplayName = "Ønsker og mål", Category = "Overganger", Description = "Barnets, foreldrenes og søsknenes egne ord om overgangen.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class TransitionWishesTask(TaskDesk desk, TransitionParts parts) : TransitionTask<WishesAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.TransitionWishes;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, WishesAnswer answer) =>
        Leave(plan.Record(
            new TransitionWishes(answer.Child, answer.Parents, answer.Siblings, answer.TalkedOn, answer.InterpreterPresent, actor, context.Now),
            theCase.Language));
}
