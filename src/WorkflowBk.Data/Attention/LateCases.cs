using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Attention;

/// <summary>Deadlines of whole cases that have passed.</summary>
internal sealed class LateCases(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var mine = db.CasesOf(question);
        var late = await (
                from deadline in db.Deadlines
                join row in db.Cases on deadline.CaseId equals row.Id
                where deadline.ClosedOn == null && deadline.Due < question.Today && !deadline.IsPaused && deadline.TaskId == null
                    && row.ClosedAt == null && mine.Contains(row.Id)
                orderby deadline.Due
                select new { deadline.Due, deadline.Name, row.Id, row.Reference })
            .Take(question.Max)
            .ToListAsync(cancellationToken);
        return
        [
            .. late.Select(row => new AttentionItem(
                AttentionGroup.Late, "LateCase", row.Id, row.Reference, Midnight.After(row.Due), AttentionStep.OpenCase)
            {
                On = row.Due,
                Detail = row.Name,
            }),
        ];
    }
}
