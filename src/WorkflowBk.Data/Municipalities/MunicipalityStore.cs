using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Data.Municipalities;

/// <summary>Reads and keeps the municipality's profile.</summary>
public sealed class MunicipalityStore(MunicipalityDb db) : IMunicipality
{
    /// <exception cref="InvalidOperationException">The database has not been set up (<see cref="DatabaseSetup"/>).</exception>
    public async Task<MunicipalityProfile> GetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The database has no municipality.");

    public async Task<MunicipalityProfile?> FindAsync(CancellationToken cancellationToken) =>
        (await db.Municipality.AsNoTracking().FirstOrDefaultAsync(row => row.Id == MunicipalityRow.TheOne, cancellationToken))?.Profile;

    public async Task SaveAsync(MunicipalityProfile profile, CancellationToken cancellationToken)
    {
        if (await db.Municipality.FirstOrDefaultAsync(row => row.Id == MunicipalityRow.TheOne, cancellationToken) is { } row)
            row.Profile = profile;
        else
            db.Municipality.Add(new MunicipalityRow { Profile = profile });
        await db.SaveChangesAsync(cancellationToken);
    }
}
