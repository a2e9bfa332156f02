using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Demo;

/// <summary>Whom the sign-in page offers: one person for each role, and the rest of the staff.</summary>
internal static class DemoCast
{
    private static readonly StaffRole[] _order =
    [
        StaffRole.KeLeader, StaffRole.Caseworker, StaffRole.ServiceLeader, StaffRole.Coordinator,
        StaffRole.Contributor, StaffRole.ProcessOwner, StaffRole.Admin,
    ];

    public static IReadOnlyList<(StaffRole Role, StaffMember Person)> ByRole { get; } = [.. _order.Select(role => (role, First(role)))];

    public static IReadOnlyList<StaffMember> Others { get; } =
        [.. DemoPeople.Staff.Where(person => ByRole.All(shown => shown.Person != person))];

    /// <summary>The first person with the role.</summary>
    public static StaffMember First(StaffRole role) => DemoPeople.Staff.First(person => person.Has(role));

    /// <summary>The role of a form value, e.g. <c>ke-leader</c>; <c>null</c> when there is none.</summary>
    public static StaffRole? RoleOf(string value) => _order.Cast<StaffRole?>().FirstOrDefault(role => ValueOf(role!.Value) == value);

    /// <summary>What a form sends for a role, e.g. <c>ke-leader</c>.</summary>
    public static string ValueOf(StaffRole role) => role switch
    {
        StaffRole.KeLeader => "ke-leader",
        StaffRole.ServiceLeader => "service-leader",
        StaffRole.ProcessOwner => "process-owner",
        _ => role.ToString().ToLowerInvariant(),
    };
}
