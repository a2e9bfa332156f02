using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <summary>Sums up what the services and the family have said.</summary>
[Activity("Bk.Summarise", DisplayName = "Oppsummer utredningen", Category = "Oppgaver", Description = "Samler det tjenestene og familien har fortalt.")]
[Outcomes("Done", "Unclear", DisplayNames = ["Ferdig", "Noe er fortsatt uavklart"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class SummaryTask(TaskDesk desk) : HumanTaskActivity<SummaryAnswer>(desk)
{
    protected override string TaskType => TaskTypes.Summary;

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, SummaryAnswer answer) =>
        Leave(
            theCase.Summarise(answer.Text, answer.FamilyComment, actor, context.Now, answer.Unclear),
            answer.Unclear is null ? "Done" : "Unclear");
}
