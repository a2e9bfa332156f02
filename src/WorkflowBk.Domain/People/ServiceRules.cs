using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.People;

/// <summary>What must hold for a service. Each rule stands alone.</summary>
public static class ServiceRules
{
    public static Result IsComplete(string? name, string? sector) => Result.All(
        TextRules.Given(name, "service.name-missing", "Name"),
        TextRules.Given(sector, "service.sector-missing", "Sector"));

    public static Result HasOwnName(string? name, IEnumerable<Service> others) =>
        others.Any(other => string.Equals(other.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase))
            ? new Problem("service.name-taken", "Name")
            : Result.Ok;

    /// <summary>The leader is somebody whose role is to lead: they confirm coordinators' time and answer for their service.</summary>
    public static Result LeaderMayLead(StaffMember? leader) =>
        leader is null || MayLead(leader.Roles) ? Result.Ok : new Problem("service.leader-role", "LeaderId", leader.Name);

    /// <summary>True for the roles that may lead a service.</summary>
    public static bool MayLead(IReadOnlyCollection<StaffRole> roles) =>
        roles.Contains(StaffRole.ServiceLeader) || roles.Contains(StaffRole.KeLeader);
}
