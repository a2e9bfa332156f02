using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Attachments;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Data.Municipalities;

/// <summary>Keeps the municipality's coat of arms.</summary>
public sealed class CoatOfArmsStore(MunicipalityDb db)
{
    private const int VersionLength = 16;

    public Task<CoatOfArms?> FindAsync(CancellationToken cancellationToken) =>
        db.CoatOfArms.Select(row => new CoatOfArms(row.Kind, row.Content, row.Version)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Which image it is, without the image; <c>null</c> when there is none.</summary>
    public Task<string?> FindVersionAsync(CancellationToken cancellationToken) =>
        db.CoatOfArms.Select(row => row.Version).SingleOrDefaultAsync(cancellationToken);

    public async Task SaveAsync(FileKind kind, byte[] content, CancellationToken cancellationToken)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength];
        if (await db.CoatOfArms.SingleOrDefaultAsync(cancellationToken) is { } row)
            (row.Kind, row.Content, row.Version) = (kind, content, version);
        else
            db.CoatOfArms.Add(new CoatOfArmsRow { Kind = kind, Content = content, Version = version });
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task RemoveAsync(CancellationToken cancellationToken) => db.CoatOfArms.ExecuteDeleteAsync(cancellationToken);
}
