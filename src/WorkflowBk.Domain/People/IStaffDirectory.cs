namespace WorkflowBk.Domain.People;

/// <summary>Who works in the municipality, and where.</summary>
public interface IStaffDirectory
{
    /// <summary>The person, or <c>null</c> when nobody has that id.</summary>
    Task<StaffMember?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<StaffMember>> WithRoleAsync(StaffRole role, CancellationToken cancellationToken);

    Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken);

    Task<Service?> FindServiceAsync(Guid id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Service>> ListServicesAsync(CancellationToken cancellationToken);
}
