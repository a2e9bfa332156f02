namespace WorkflowBk.Domain.People;

/// <summary>A person who works for the municipality, in the coordinating unit or in a service.</summary>
public sealed class StaffMember
{
    private readonly List<StaffRole> _roles = [];

    private StaffMember() { }

    public StaffMember(Guid id, string name, string? title, string email, string? phone, Guid? serviceId, IEnumerable<StaffRole> roles)
    {
        Id = id;
        Name = name;
        Title = title;
        Email = email;
        Phone = phone;
        ServiceId = serviceId;
        _roles.AddRange(roles.Distinct());
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string Email { get; private set; } = "";

    public string? Phone { get; private set; }

    /// <summary>The service the person belongs to; the coordinating unit is one.</summary>
    public Guid? ServiceId { get; private set; }

    public IReadOnlyList<StaffRole> Roles => _roles;

    public bool Has(StaffRole role) => _roles.Contains(role);
}
