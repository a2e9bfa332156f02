using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Attention;

/// <summary>Processes that stand still, or go on with a step that has failed.</summary>
internal sealed class StoppedProcesses(MunicipalityDb db) : IAttentionSource
{
    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var stopped = await db.Instances.AsNoTracking()
            .Where(row => row.Status == WorkflowStatus.Faulted || (row.Status == WorkflowStatus.Running && row.IncidentCount > 0))
            .OrderBy(row => row.UpdatedAt)
            .Take(question.Max)
            .Select(row => new { row.CorrelationId, row.UpdatedAt, row.Status })
            .ToListAsync(cancellationToken);
        if (stopped.Count == 0)
            return [];
        var ids = stopped.Select(row => Guid.TryParse(row.CorrelationId, out var id) ? id : Guid.Empty).ToList();
        var mine = db.CasesOf(question);
        var cases = await db.Cases.AsNoTracking()
            .Where(row => ids.Contains(row.Id) && row.ClosedAt == null && mine.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        return
        [
            .. from pair in stopped.Zip(ids)
               where cases.ContainsKey(pair.Second)
               select new AttentionItem(
                   AttentionGroup.Stuck, pair.First.Status == WorkflowStatus.Faulted ? "ProcessStopped" : "StepFailed",
                   pair.Second, cases[pair.Second], pair.First.UpdatedAt, AttentionStep.OpenCase),
        ];
    }
}
