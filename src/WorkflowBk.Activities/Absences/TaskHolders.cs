using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Activities.Absences;

internal static class TaskHolders
{
    /// <summary>Who has a task in hand on a day: its assignee, or whoever stands in for them; <c>null</c> while it waits to be claimed.</summary>
    /// <remarks>A stand-in who is away too has nothing in hand.</remarks>
    public static async Task<Guid?> HolderAsync(this IAbsenceStore absences, HumanTask task, DateOnly on, CancellationToken cancellationToken) =>
        task.AssigneeId is { } assignee
        && task.IsForStandInOf(assignee)
        && (await absences.OfAsync(assignee, on, cancellationToken))?.StandInFor(task.Role) is { } standIn
        && await absences.OfAsync(standIn, on, cancellationToken) is null
            ? standIn
            : task.AssigneeId;
}
