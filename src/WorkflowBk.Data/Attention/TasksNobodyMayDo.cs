using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Attention;

/// <summary>Open tasks that nobody with a working account may do.</summary>
internal sealed class TasksNobodyMayDo(MunicipalityDb db, UnableTasks unable) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var ids = await unable.IdsAsync(question.Max, tasks => tasks.Within(db, question), cancellationToken);
        if (ids.Count == 0)
            return [];
        var lines = await db.Tasks.Where(task => ids.Contains(task.Id)).Lines(db).AsNoTracking().ToListAsync(cancellationToken);
        var found = await db.TasksNobodyMayDo.AsNoTracking()
            .Where(row => ids.Contains(row.TaskId))
            .ToDictionaryAsync(row => row.TaskId, row => row.FoundAt, cancellationToken);
        return
        [
            .. lines.Select(line => new AttentionItem(
                AttentionGroup.Stuck,
                line.Task.AssigneeId is null ? "NobodyMayDo" : "HolderGone",
                line.CaseId, line.Reference, found.GetValueOrDefault(line.Task.Id, question.Now),
                line.Task.AssigneeId is null ? question.StepFor(line.Task) is AttentionStep.Give ? AttentionStep.OpenTask : question.StepFor(line.Task)
                    : question.StepForAbandoned(line.Task))
            {
                Task = line.Task,
                PersonId = line.Task.AssigneeId,
            }),
        ];
    }
}
