using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Outages;
using WorkflowBk.Domain.Municipalities;

namespace WorkflowBk.Data.Municipalities;

/// <summary>Reads and keeps the municipality's profile.</summary>
public sealed class MunicipalityStore : IMunicipality
{
    private readonly MunicipalityDb _db;
    private readonly LastKnownProfiles _known;

    internal MunicipalityStore(MunicipalityDb db, LastKnownProfiles known) => (_db, _known) = (db, known);

    private string Database => _db.Database.GetConnectionString() ?? "";

    /// <exception cref="InvalidOperationException">The database has not been set up (<see cref="DatabaseSetup"/>).</exception>
    public async Task<MunicipalityProfile> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _known[Database] = await FindAsync(cancellationToken) ?? throw new InvalidOperationException("The database has no municipality.");
        }
        catch (Exception failure) when (_db.Database.CurrentTransaction is null && DatabaseOutages.Of(failure) is not null && _known[Database] is not null)
        {
            return _known[Database]!;
        }
    }

    public async Task<MunicipalityProfile?> FindAsync(CancellationToken cancellationToken) =>
        (await _db.Municipality.AsNoTracking().FirstOrDefaultAsync(row => row.Id == MunicipalityRow.TheOne, cancellationToken))?.Profile;

    public async Task SaveAsync(MunicipalityProfile profile, CancellationToken cancellationToken)
    {
        if (await _db.Municipality.FirstOrDefaultAsync(row => row.Id == MunicipalityRow.TheOne, cancellationToken) is { } row)
            row.Profile = profile;
        else
            _db.Municipality.Add(new MunicipalityRow { Profile = profile });
        await _db.SaveChangesAsync(cancellationToken);
    }
}
