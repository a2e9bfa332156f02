using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tasks;

/// <summary>What the page of one task needs to know around it.</summary>
public sealed class TaskReads(MunicipalityDb db)
{
    /// <summary>The task as it stands in the database now, whatever this request has changed or read before.</summary>
    public Task<HumanTask?> NowAsync(Guid id, CancellationToken cancellationToken) =>
        db.Tasks.AsNoTracking().FirstOrDefaultAsync(task => task.Id == id, cancellationToken);

    /// <summary>Whether somebody is on a case in a role that sees all of it.</summary>
    public Task<bool> SeesWholeCaseAsync(Guid caseId, Guid staffId, CancellationToken cancellationToken) =>
        db.MayOpenAsync(caseId, staffId, cancellationToken);

    /// <summary>The open task of a type about one thing in a case; <c>null</c> when there is none.</summary>
    public Task<HumanTask?> OpenTaskAboutAsync(Guid caseId, Guid subjectId, string type, CancellationToken cancellationToken) =>
        db.Tasks.AsNoTracking().FirstOrDefaultAsync(
            task => task.CaseId == caseId && task.SubjectId == subjectId && task.Type == type && task.State == TaskState.Open, cancellationToken);

    /// <summary>The case's oldest open task that the person has or may claim; <c>null</c> when there is none.</summary>
    public async Task<HumanTask?> NextForAsync(Guid caseId, StaffMember person, CancellationToken cancellationToken)
    {
        var open = await db.Tasks.AsNoTracking()
            .Where(task => task.CaseId == caseId && task.State == TaskState.Open)
            .OrderBy(task => task.CreatedAt)
            .ToListAsync(cancellationToken);
        return open.FirstOrDefault(task => task.AssigneeId == person.Id)
            ?? open.FirstOrDefault(task => task.AssigneeId is null && task.IsFor(person));
    }

    /// <summary>Whether somebody does the work of a task's assignee today, this task included.</summary>
    public async Task<bool> StandsInAsync(HumanTask task, Guid staffId, CancellationToken cancellationToken) =>
        task.AssigneeId is { } absent && task.IsForStandInOf(absent)
        && await (task.Role == StaffRole.Coordinator ? db.CoordinatedForBy(staffId) : db.StoodInForBy(staffId)).ContainsAsync(absent, cancellationToken);
}
