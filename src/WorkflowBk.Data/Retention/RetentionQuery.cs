using Microsoft.EntityFrameworkCore;

namespace WorkflowBk.Data.Retention;

/// <summary>What has been removed, for those who run the program.</summary>
public sealed class RetentionQuery(MunicipalityDb db)
{
    /// <summary>The last nights, the newest first.</summary>
    public async Task<IReadOnlyList<NightsWork>> LastAsync(int max, CancellationToken cancellationToken) =>
        await db.RetentionNights.AsNoTracking().OrderByDescending(row => row.Night).Take(max).ToListAsync(cancellationToken);
}
