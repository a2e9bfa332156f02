using WorkflowBk.Activities.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Comments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Activities.Cases;

/// <summary>One person is asked to be there for a family that has lost its child. Nobody else is asked for anything.</summary>
[Activity("Bk.TakeOverContact", DisplayName = "Ta over kontakten", Category = "Oppgaver", Description = "Én person tar over kontakten med familien. Ingen frist og ingen påminnelser.")]
[DoneBy(StaffRole.Caseworker)]
internal sealed class TakeOverContactTask(TaskDesk desk, ICaseNotes notes) : HumanTaskActivity<TakeOverContactAnswer>(desk)
{
    protected override string TaskType => TaskTypes.TakeOverContact;

    protected override async ValueTask<TaskAudience> AudienceAsync(ActivityContext context)
    {
        var theCase = await Desk.CaseAsync(context.CorrelationId, context.CancellationToken);
        var asked = theCase.Withdrawal?.Facts?.ContactPersonId is { } id ? await Desk.Staff.FindAsync(id, context.CancellationToken) : null;
        if (asked is null)
            return new TaskAudience(StaffRole.KeLeader);
        StaffRole[] nearest = [StaffRole.Coordinator, StaffRole.Caseworker, StaffRole.KeLeader];
        return new TaskAudience(nearest.Concat(asked.Roles).First(asked.Has), PersonId: asked.Id);
    }

    protected override ValueTask<Result<string>> ApplyAsync(ActivityContext context, Case theCase, Guid actor, TakeOverContactAnswer answer)
    {
        if (string.IsNullOrWhiteSpace(answer.Note))
            return Leave(Result.Ok);
        var note = Comment.Write(theCase.Id, null, actor, answer.Note, context.Now);
        if (note.Succeeded)
            notes.Add(note.Value);
        return Leave(note);
    }
}

/// <summary>The family has somebody.</summary>
/// <param name="Note">What it may be good to know later; may be empty.</param>
public sealed record TakeOverContactAnswer(string Note);
