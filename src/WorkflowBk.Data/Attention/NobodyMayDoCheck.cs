using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Attention;

/// <summary>Marks when it was found out that nobody may do a task, so that the page can say since when.</summary>
public sealed class NobodyMayDoCheck(MunicipalityDb db, TimeProvider clock)
{
    private const int AtOnce = 1000;

    /// <returns>How many were found that were not known before, and how many there are now.</returns>
    public async Task<(int New, int All)> RunAsync(CancellationToken cancellationToken)
    {
        var now = await new UnableTasks(db).IdsAsync(AtOnce, tasks => tasks, cancellationToken);
        var known = await db.TasksNobodyMayDo.ToListAsync(cancellationToken);
        db.RemoveRange(known.Where(row => !now.Contains(row.TaskId)));
        var found = now.Except(known.Select(row => row.TaskId)).ToList();
        db.AddRange(found.Select(id => new TaskNobodyMayDo { TaskId = id, FoundAt = clock.GetUtcNow() }));
        await db.SaveChangesAsync(cancellationToken);
        return (found.Count, now.Count);
    }
}
