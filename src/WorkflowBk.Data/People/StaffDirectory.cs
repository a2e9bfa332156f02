using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.People;

internal sealed class StaffDirectory(MunicipalityDb db) : IStaffDirectory
{
    public async Task<StaffMember?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Staff.FindAsync([id], cancellationToken);

    // A municipality has some hundred people; roles are a list in one column, read whole.
    public async Task<IReadOnlyList<StaffMember>> WithRoleAsync(StaffRole role, CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(person => person.Has(role))];

    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken) =>
        await db.Staff.OrderBy(person => person.Name).ToListAsync(cancellationToken);

    public async Task<Service?> FindServiceAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Services.FindAsync([id], cancellationToken);

    public async Task<IReadOnlyList<Service>> ListServicesAsync(CancellationToken cancellationToken) =>
        await db.Services.OrderBy(service => service.Name).ToListAsync(cancellationToken);
}
