namespace WorkflowBk.Domain.People;

/// <summary>A person who works for the municipality, in the coordinating unit or in a service.</summary>
public sealed class StaffMember
{
    private StaffMember() { }

    public StaffMember(Guid id, string name, string? title, string email, string? phone, Guid? serviceId, IEnumerable<StaffRole> roles)
    {
        Id = id;
        Email = email;
        Change(name, title, phone, serviceId, roles);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Title { get; private set; }

    public string Email { get; private set; } = "";

    public string? Phone { get; private set; }

    /// <summary>The service the person belongs to; the coordinating unit is one.</summary>
    public Guid? ServiceId { get; private set; }

    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];

    public bool Has(StaffRole role) => Roles.Contains(role);

    public void Change(string name, string? title, string? phone, Guid? serviceId, IEnumerable<StaffRole> roles)
    {
        Name = name;
        Title = title;
        Phone = phone;
        ServiceId = serviceId;
        Roles = [.. roles.Distinct().Order()];
    }
}
