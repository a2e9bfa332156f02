using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Data.Attachments;

/// <summary>Removes files that never got their row, because the row was refused or the power went.</summary>
public sealed class AttachmentSweep(MunicipalityDb db, IAttachmentFiles files, TimeProvider clock)
{
    /// <summary>No upload takes this long: what is younger may be waiting for its row.</summary>
    private static readonly TimeSpan _grace = TimeSpan.FromHours(1);

    /// <returns>How many were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var names in files.WrittenBefore(clock.GetUtcNow() - _grace).Chunk(200))
        {
            var known = await db.Attachments.Where(row => names.Contains(row.StoredName)).Select(row => row.StoredName).ToListAsync(cancellationToken);
            foreach (var orphan in names.Except(known))
            {
                files.Delete(orphan);
                removed++;
            }
        }

        return removed;
    }
}
