using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Administration;

/// <summary>What is asked about a person on the staff.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public Guid? ServiceId { get; set; }

    public List<string> Roles { get; set; } = [];

    internal StaffDetails Details => new(
        Name, Title, Email, Phone, ServiceId,
        [.. Enum.GetValues<StaffRole>().Where(role => Roles.Contains(role.ToString()))]);

    internal static PersonForm Of(StaffMember person) => new()
    {
        Name = person.Name,
        Title = person.Title,
        Email = person.Email,
        Phone = person.Phone,
        ServiceId = person.ServiceId,
        Roles = [.. person.Roles.Select(role => role.ToString())],
    };
}
