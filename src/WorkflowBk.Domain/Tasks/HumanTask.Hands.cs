using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tasks;

/// <content>A task in another's hands for a while: delegated and given back, or done by a stand-in.</content>
public sealed partial class HumanTask
{
    /// <summary>Whoever lets the assignee do it and gets it back; <c>null</c> when it is the assignee's own.</summary>
    public Guid? DelegatedById { get; private set; }

    /// <summary>Whether a person has the role, and works in the service, that the task asks for.</summary>
    public bool IsForRoleOf(StaffMember person) =>
        (person.Has(Role) || (AlsoRole is { } also && person.Has(also))) && (ServiceId is null || ServiceId == person.ServiceId);

    /// <summary>Whether whoever stands in for its assignee may do it: never what is for the assignee alone.</summary>
    public bool IsForStandInOf(Guid absent) => AssigneeId == absent && !IsPersonal;

    /// <summary>Lets another, who may do it, do it in one's place, and get it back with what came of it.</summary>
    public Result<TaskHanding> Delegate(StaffMember to, StaffMember by, string? note, DateTimeOffset at)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (AssigneeId != by.Id)
            return new Problem("task.not-yours");
        if (IsPersonal)
            return new Problem("task.personal", "DelegateTo");
        if (DelegatedById is not null)
            return new Problem("task.delegated-already", "DelegateTo");
        if (to.Id == by.Id)
            return new Problem("task.delegate-to-oneself", "DelegateTo");
        if (NotPersonId == to.Id)
            return new Problem("task.not-for-who-decided", "DelegateTo");
        if (!IsForRoleOf(to))
            return new Problem("task.not-for-them", "DelegateTo", to.Name);
        if (TextRules.NoteIsGiven(note, "task.note-missing", "DelegateNote") is { Succeeded: false } wrong)
            return Result<TaskHanding>.Fail(wrong.Problems);
        AssigneeId = to.Id;
        DelegatedById = by.Id;
        return new TaskHanding(Guid.CreateVersion7(at), this, HandingKind.Delegated, by.Id, to.Id, note!.Trim(), at);
    }

    /// <summary>
    /// Whoever had it does not have the role in the case any more, and another has come in their place. Also what is for one
    /// alone goes on: it was for whoever has that place.
    /// </summary>
    public void PassOn(Guid to)
    {
        if (State != TaskState.Open)
            return;
        AssigneeId = to;
        DelegatedById = null;
        // What was being typed is its writer's own.
        Draft = null;
        DraftSavedAt = null;
    }

    /// <summary>Whoever it was delegated to is done with their part.</summary>
    public Result<TaskHanding> GiveBack(StaffMember by, string? note, DateTimeOffset at)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (AssigneeId != by.Id)
            return new Problem("task.not-yours");
        if (DelegatedById is not { } owner)
            return new Problem("task.not-delegated");
        if (TextRules.NoteIsGiven(note, "task.note-missing", "BackNote") is { Succeeded: false } wrong)
            return Result<TaskHanding>.Fail(wrong.Problems);
        AssigneeId = owner;
        DelegatedById = null;
        return new TaskHanding(Guid.CreateVersion7(at), this, HandingKind.GivenBack, by.Id, owner, note!.Trim(), at);
    }

    /// <summary>Whoever delegated it does it themselves after all.</summary>
    public Result<TaskHanding> TakeBack(StaffMember by, DateTimeOffset at)
    {
        if (State != TaskState.Open)
            return new Problem("task.closed");
        if (DelegatedById != by.Id || AssigneeId is not { } holder)
            return new Problem("task.not-delegated");
        AssigneeId = by.Id;
        DelegatedById = null;
        return new TaskHanding(Guid.CreateVersion7(at), this, HandingKind.TakenBack, holder, by.Id, "", at);
    }
}
