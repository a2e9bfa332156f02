using WorkflowBk.Activities.Notices;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Tasks;

/// <summary>What human tasks need from the burst they run in.</summary>
internal sealed record TaskDesk(
    ICaseStore Cases, ITaskStore Tasks, IDeadlineStore Deadlines, IStaffDirectory Staff, IAbsenceStore Absences, RuleBook Rules,
    StaffMail Mail)
{
    /// <exception cref="InvalidOperationException">The instance is about no case.</exception>
    public async Task<Case> CaseAsync(string correlationId, CancellationToken cancellationToken) =>
        await Cases.FindAsync(Guid.Parse(correlationId), cancellationToken)
        ?? throw new InvalidOperationException($"There is no case {correlationId}.");

    /// <summary>How many people work in the coordinating unit.</summary>
    public async Task<int> UnitSizeAsync(CancellationToken cancellationToken)
    {
        var unit = (await Staff.ListServicesAsync(cancellationToken)).FirstOrDefault(service => service.IsCoordinatingUnit);
        return (await Staff.ListAsync(cancellationToken)).Count(person => unit is not null && person.ServiceId == unit.Id);
    }

    /// <summary>The task's deadline has been met, or has fallen away; does nothing where it has none that runs.</summary>
    public async Task CloseDeadlineAsync(Guid taskId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await Deadlines.OfTaskAsync(taskId, cancellationToken) is { ClosedOn: null } deadline)
            deadline.Close(OsloTime.DateIn(at));
    }

    /// <summary>Whether somebody does a task in the place of its assignee, who is away.</summary>
    public async Task<bool> IsStandInAsync(HumanTask task, Guid actor, DateOnly today, CancellationToken cancellationToken) =>
        task.AssigneeId is { } assignee && assignee != actor && task.IsForStandInOf(assignee)
        && (await Absences.OfAsync(assignee, today, cancellationToken))?.StandInFor(task.Role) == actor;
}
