using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tasks;

internal sealed class TaskStore(MunicipalityDb db) : ITaskStore
{
    public void Add(HumanTask task) => db.Tasks.Add(task);

    public async Task<HumanTask?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Tasks.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<HumanTask>> OpenOfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Tasks
            .Where(task => task.CaseId == caseId && task.State == TaskState.Open)
            .OrderBy(task => task.CreatedAt)
            .ToListAsync(cancellationToken);
    }
}

internal sealed class DeadlineStore(MunicipalityDb db) : IDeadlineStore
{
    public void Add(Deadline deadline) => db.Deadlines.Add(deadline);

    public async Task<Deadline?> OfTaskAsync(Guid taskId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Deadlines.FirstOrDefaultAsync(row => row.TaskId == taskId, cancellationToken);
    }

    public async Task<IReadOnlyList<Deadline>> OpenOfCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await db.FlushAsync(cancellationToken);
        return await db.Deadlines.Where(row => row.CaseId == caseId && row.ClosedOn == null).ToListAsync(cancellationToken);
    }
}
