using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Plans;

/// <summary>The family is offered a plan and says yes or no thanks. A no thanks is asked again later: the right stands (pbrl § 2-5).</summary>
[Activity("Bk.OfferPlan", DisplayName = "Tilby individuell plan", Category = "Plan", Description = "Familien sier ja, eller nei takk og når den skal spørres igjen. Uten samtykke blir det ingen plan.")]
[Outcomes("Yes", "NotNow", DisplayNames = ["Ja", "Nei takk"])]
[DoneBy(StaffRole.Coordinator)]
internal sealed class OfferPlanTask(TaskDesk desk, PlanParts parts) : PlanTask<OfferPlanAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.OfferPlan;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, IndividualPlan plan, Guid actor, OfferPlanAnswer answer) =>
        Leave(
            plan.Record(
                new PlanOffer(
                    answer.SaysYes, new ConsentVoice(answer.By, answer.Name, answer.OnBehalfReason), answer.TalkedOn, answer.InterpreterPresent,
                    answer.AskAgainOn, answer.Note, actor, context.Now),
                theCase.Child, theCase.Language),
            answer.SaysYes ? "Yes" : "NotNow");
}
