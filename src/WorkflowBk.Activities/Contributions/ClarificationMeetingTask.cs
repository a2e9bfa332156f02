using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Contributions;

/// <summary>A meeting about what the contributions left unclear (<i>avklaringsmøte</i>).</summary>
[Activity("Bk.ClarificationMeeting", DisplayName = "Avklaringsmøte", Category = "Møter", Description = "Et møte om det som fortsatt er uavklart etter bidragene.")]
[DoneBy(StaffRole.Caseworker)]
internal sealed class ClarificationMeetingTask(TaskDesk desk) : HumanTaskActivity<ClarificationMeetingAnswer>(desk)
{
    protected override string TaskType => TaskTypes.ClarificationMeeting;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, Guid actor, ClarificationMeetingAnswer answer) =>
        Leave(theCase.RecordClarification(new ClarificationMeeting(
            answer.HeldOn, answer.Participants.Trim(), answer.InterpreterPresent, answer.Clarified.Trim(), actor, context.Now)));
}
