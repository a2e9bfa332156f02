using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>Tasks past their deadline or target.</summary>
internal sealed class LateTasks(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        // The deadlines lead: they are indexed by day, and the late ones come first.
        var late = await (
                from deadline in db.Deadlines
                from task in db.Tasks.Within(db, question)
                where deadline.ClosedOn == null && deadline.Due < question.Today && !deadline.IsPaused
                    && deadline.TaskId == task.Id && task.State == TaskState.Open
                orderby deadline.Due
                select new
                {
                    deadline.Due,
                    task.CaseId,
                    Reference = db.Cases.Where(row => row.Id == task.CaseId).Select(row => row.Reference).First(),
                    Task = new AttentionTask(task.Id, task.Texts, task.Role, task.ServiceId, task.AssigneeId, task.IsPersonal, task.CreatedAt),
                })
            .AsNoTracking()
            .Take(question.Max)
            .ToListAsync(cancellationToken);
        return
        [
            .. late.Select(row => new AttentionItem(
                AttentionGroup.Late, "LateTask", row.CaseId, row.Reference, Midnight.After(row.Due), question.StepFor(row.Task))
            {
                Task = row.Task,
                On = row.Due,
                PersonId = row.Task.AssigneeId,
            }),
        ];
    }
}

/// <summary>When a day is over in Norway.</summary>
internal static class Midnight
{
    public static DateTimeOffset After(DateOnly day) => OsloTime.At(day.AddDays(1), TimeOnly.MinValue);
}
