using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Transitions;

/// <summary>During the transition: who the family can call, how the child gets used to it, who has been told what, and others in the same situation.</summary>
[Activity("Bk.TransitionCourse", DisplayName = "Underveis i overgangen", Category = "Overganger", Description = "Kontaktpersoner, tilvenning, deling av informasjon og tilbud om å møte andre.")]
[DoneBy(StaffRole.Coordinator)]
internal sealed class TransitionCourseTask(TaskDesk desk, TransitionParts parts) : TransitionTask<CourseAnswer>(desk, parts)
{
    protected override string TaskType => TaskTypes.TransitionCourse;

    protected override ValueTask<Result<string>> ApplyAsync(
        ActivityContext context, Case theCase, TransitionPlan plan, Guid actor, CourseAnswer answer) =>
        Leave(plan.Record(new TransitionCourse(
            answer.Contacts, answer.Habituation.Trim(), answer.InformationShared.Trim(), answer.PeerContact, answer.PeerContactNote.Trim(),
            actor, context.Now)));
}
