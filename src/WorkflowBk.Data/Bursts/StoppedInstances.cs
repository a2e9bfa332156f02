using Microsoft.EntityFrameworkCore;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Data.Bursts;

/// <summary>Instances with steps that have failed, for those who mend them. Of a case no more than its reference is read.</summary>
public sealed class StoppedInstances(MunicipalityDb db)
{
    /// <summary>Most that are listed.</summary>
    public const int Max = 200;

    /// <summary>Those that stand still longest first.</summary>
    public async Task<IReadOnlyList<StoppedInstance>> ListAsync(CancellationToken cancellationToken)
    {
        var instances = await Failed.OrderBy(row => row.UpdatedAt).Take(Max).ToListAsync(cancellationToken);
        return await WithCasesAsync(instances, cancellationToken);
    }

    /// <summary>One of them; <c>null</c> when it has no failed step, or there is no such instance.</summary>
    public async Task<StoppedInstance?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var instances = await Failed.Where(row => row.Id == id).ToListAsync(cancellationToken);
        return (await WithCasesAsync(instances, cancellationToken)) is [var only] ? only : null;
    }

    private IQueryable<WorkflowInstance> Failed => db.Instances.AsNoTracking()
        .Where(row => row.Status == WorkflowStatus.Faulted || (row.Status == WorkflowStatus.Running && row.IncidentCount > 0));

    private async Task<IReadOnlyList<StoppedInstance>> WithCasesAsync(List<WorkflowInstance> instances, CancellationToken cancellationToken)
    {
        var caseIds = instances.Select(row => Guid.TryParse(row.CorrelationId, out var id) ? id : Guid.Empty).ToList();
        var references = await db.Cases.AsNoTracking()
            .Where(row => caseIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Reference, cancellationToken);
        var versionIds = instances.Select(row => row.VersionId).Distinct().ToList();
        var versions = await db.WorkflowVersions.AsNoTracking()
            .Where(row => versionIds.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. instances.Zip(caseIds).Select(pair => new StoppedInstance(
                pair.First, versions[pair.First.VersionId], references.ContainsKey(pair.Second) ? pair.Second : null, references.GetValueOrDefault(pair.Second))),
        ];
    }
}

/// <summary>An instance with failed steps.</summary>
/// <param name="Version">The version it follows.</param>
/// <param name="CaseId">The case it is about; <c>null</c> when it is about none.</param>
public sealed record StoppedInstance(WorkflowInstance Instance, Workflows.Versions.WorkflowVersion Version, Guid? CaseId, string? Reference);
