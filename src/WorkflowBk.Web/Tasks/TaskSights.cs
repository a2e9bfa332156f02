using WorkflowBk.Data.Tasks;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Web.Tasks;

/// <summary>Opens tasks for the people they are for.</summary>
internal sealed class TaskSights(
    TaskReads reads, ICaseStore cases, IDeadlineStore deadlines, IStaffDirectory staff, RuleBook rules, TimeProvider clock)
{
    /// <summary>The task, or <c>null</c> when there is none that the person may open.</summary>
    public async Task<TaskSight?> OpenAsync(Guid id, StaffMember person, CancellationToken cancellationToken)
    {
        if (await reads.NowAsync(id, cancellationToken) is not { } task)
            return null;
        var standsIn = await reads.StandsInAsync(task, person.Id, cancellationToken);
        // Whoever asked for a task beside the process may see what became of it.
        if (!(task.IsFor(person) || standsIn || person.Has(StaffRole.KeLeader) || task.CreatedBy == person.Id)
            || await cases.FindAsync(task.CaseId, cancellationToken) is not { } theCase)
        {
            return null;
        }

        var today = clock.Today();
        var isDelegate = task.AssigneeId == person.Id && task.DelegatedById is not null;
        var mayAssign = task.State == TaskState.Open && task.MayBeAssignedBy(person) && !isDelegate;
        return new TaskSight(
            task,
            theCase,
            person,
            await deadlines.OfTaskAsync(task.Id, cancellationToken),
            task.RuleKey is { } key ? rules.Find(key, today) : null,
            await PersonAsync(task.AssigneeId, cancellationToken),
            await PersonAsync(task.CompletedBy, cancellationToken),
            task.ServiceId is { } service ? await staff.FindServiceAsync(service, cancellationToken) : null,
            mayAssign
                ? [.. (await staff.ListAsync(cancellationToken)).Where(candidate => task.IsFor(candidate) && candidate.Id != task.AssigneeId)]
                : [],
            await reads.SeesWholeCaseAsync(task.CaseId, person.Id, cancellationToken),
            today,
            standsIn,
            await PersonAsync(task.DelegatedById, cancellationToken));
    }

    private async Task<StaffMember?> PersonAsync(Guid? id, CancellationToken cancellationToken) =>
        id is { } known ? await staff.FindAsync(known, cancellationToken) : null;
}
