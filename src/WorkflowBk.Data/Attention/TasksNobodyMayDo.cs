using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Attention;

/// <summary>Open tasks that nobody with a working account may do.</summary>
internal sealed class TasksNobodyMayDo(MunicipalityDb db, UnableTasks unable) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var lines = await (await unable.QueryAsync(cancellationToken))
            .Within(db, question)
            .OrderBy(task => task.CreatedAt)
            .Take(question.Max)
            .Lines(db)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var ids = lines.Select(line => line.Task.Id).ToList();
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
