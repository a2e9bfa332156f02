using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Web.Tasks;

/// <summary>A task as one person sees it.</summary>
/// <param name="Candidates">Whom the person may give it to; empty when they may not give it to anybody.</param>
/// <param name="SeesCase">Whether the person may open the case itself.</param>
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
    DateOnly Today)
{
    public bool IsOpen => Task.State == TaskState.Open;

    /// <summary>Whether the person has it, and so gets the form and what belongs beside it.</summary>
    public bool IsHolder => IsOpen && Task.AssigneeId == Person.Id;

    public bool MayRelease => IsHolder && !Task.IsPersonal;

    public bool MayClaim => IsOpen && Task.AssigneeId is null && Task.IsFor(Person);
}
