using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>Somebody else has notified: the family is asked itself. A family that got in touch itself has said yes already.</summary>
[Activity("Bk.FamilyYes", DisplayName = "Familiens eget ja", Category = "Oppgaver", Description = "Når noen andre enn familien har meldt fra, spør vi familien selv.")]
[Outcomes("SaysYes", "SaysNo", "NotReached", DisplayNames = ["Sier ja", "Sier nei", "Ikke nådd"])]
[DoneBy(StaffRole.Caseworker)]
internal sealed class FamilyYesTask(TaskDesk desk) : HumanTaskActivity<FamilyYesAnswer>(desk)
{
    protected override string TaskType => TaskTypes.FamilyYes;

    public override async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        return theCase.Inquiry.Sender.IsFamily ? ActivityResult.Outcome("SaysYes") : await base.ExecuteAsync(context);
    }

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, FamilyYesAnswer answer)
    {
        if (answer.SaysYes is not { } saysYes)
        {
            theCase.RecordAttempt(new ContactAttempt(context.Now, actor, answer.Notes.Trim()));
            return Leave(Result.Ok, "NotReached");
        }

        return Leave(
            theCase.RecordFamilyYes(
                new FamilyYes(saysYes, answer.AnsweredOn, answer.How, answer.InterpreterPresent, answer.Notes.Trim(), actor, context.Now),
                answer.Language,
                answer.Contact),
            saysYes ? "SaysYes" : "SaysNo");
    }
}
