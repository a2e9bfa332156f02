using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <summary>The family sees the summary before the case is decided, and says what it thinks of it.</summary>
[Activity("Bk.FamilyReview", DisplayName = "Familien ser oppsummeringen", Category = "Oppgaver", Description = "Familien har sett oppsummeringen og kan si hva den mener.")]
[DoneBy(StaffRole.Caseworker)]
internal sealed class FamilyReviewTask(TaskDesk desk) : HumanTaskActivity<FamilyReviewAnswer>(desk)
{
    protected override string TaskType => TaskTypes.FamilyReview;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, FamilyReviewAnswer answer) =>
        Leave(theCase.RecordFamilyReview(
            new FamilyReview(answer.SeenOn, answer.Way, answer.InterpreterPresent, answer.Comment, actor, context.Now), answer.NoComment));
}
