using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Web.Tasks;

/// <summary>A task as one person sees it.</summary>
/// <param name="Candidates">Whom the person may give it to; empty when they may not give it to anybody.</param>
/// <param name="SeesCase">Whether the person may open the case itself.</param>
/// <param name="StandsIn">Whether the person does it in the place of its assignee, who is away.</param>
/// <param name="DelegatedBy">Whoever lets the assignee do it and gets it back.</param>
public sealed record TaskSight(
    HumanTask Task,
    Case Case,
    StaffMember Person,
    Deadline? Deadline,
    LegalRule? Rule,
    StaffMember? Assignee,
    StaffMember? CompletedBy,
    Service? Service,
    IReadOnlyList<StaffMember> Candidates,
    bool SeesCase,
    DateOnly Today,
    bool StandsIn = false,
    StaffMember? DelegatedBy = null)
{
    public bool IsOpen => Task.State == TaskState.Open;

    /// <summary>Whether the person has it, and so gets the form and what belongs beside it.</summary>
    public bool IsHolder => IsOpen && (Task.AssigneeId == Person.Id || StandsIn);

    public bool MayRelease => IsOwnHolder && Task is { IsPersonal: false, DelegatedById: null };

    public bool MayDelegate => IsOwnHolder && Task is { IsPersonal: false, DelegatedById: null } && Candidates.Count > 0;

    public bool MayGiveBack => IsOwnHolder && Task.DelegatedById is not null;

    public bool MayTakeBack => IsOpen && Task.DelegatedById == Person.Id;

    /// <summary>Whoever asked for a task beside the process, has it, or leads the unit, may call it off.</summary>
    public bool MayCancel =>
        IsOpen && Task.IsAdHoc && (Task.CreatedBy == Person.Id || Task.AssigneeId == Person.Id || Person.Has(StaffRole.KeLeader));

    private bool IsOwnHolder => IsOpen && Task.AssigneeId == Person.Id;

    public bool MayClaim => IsOpen && Task.AssigneeId is null && Task.IsFor(Person);
}
