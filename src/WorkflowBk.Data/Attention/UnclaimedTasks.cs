using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>Tasks that nobody has taken for more than a working day.</summary>
internal sealed class UnclaimedTasks(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var before = Midnight.After(LastDayLongAgo(question.Today));
        var lines = await db.Tasks
            .Where(task => task.State == TaskState.Open && task.AssigneeId == null && task.CreatedAt < before)
            .Within(db, question)
            .OrderBy(task => task.CreatedAt)
            .Take(question.Max)
            .Lines(db)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Select(line => new AttentionItem(
                AttentionGroup.Unassigned, "Unclaimed", line.CaseId, line.Reference, line.Task.CreatedAt, question.StepFor(line.Task))
            {
                Task = line.Task,
            }),
        ];
    }

    /// <summary>The last day from which a whole working day has come and gone.</summary>
    internal static DateOnly LastDayLongAgo(DateOnly today)
    {
        var day = today.AddDays(-1);
        while (NorwegianCalendar.AddWorkingDays(day, 1) >= today)
            day = day.AddDays(-1);
        return day;
    }
}
