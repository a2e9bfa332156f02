using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.People;

/// <summary>What must hold for the register of staff. Each rule stands alone.</summary>
public static class StaffRules
{
    // Their tasks come through the service, and its leader answers for their time.
    private static readonly StaffRole[] _ofAService =
        [StaffRole.KeLeader, StaffRole.Caseworker, StaffRole.ServiceLeader, StaffRole.Coordinator, StaffRole.Contributor];

    /// <summary>The person can be told apart and reached, has something to do, and a place to do it.</summary>
    public static Result IsComplete(StaffDetails person) => Result.All(
        TextRules.Given(person.Name, "person.name-missing", nameof(person.Name)),
        TextRules.NotTooLong(person.Title, nameof(person.Title)),
        ContactDetails.IsPhone(person.Phone) ? Result.Ok : new Problem("sender.phone-invalid", nameof(person.Phone)),
        person.Roles.Count == 0 ? new Problem("person.role-missing", nameof(person.Roles)) : Result.Ok,
        person.ServiceId is null && person.Roles.Any(_ofAService.Contains)
            ? new Problem("person.service-missing", nameof(person.ServiceId))
            : Result.Ok);

    /// <summary>The address is one that mail can be sent to, and nobody else's: it is what the person signs in with.</summary>
    public static Result HasOwnEmail(StaffDetails person, IEnumerable<StaffMember> others)
    {
        var email = person.Email?.Trim() ?? "";
        if (email.Length == 0 || !ContactDetails.IsEmail(email))
            return new Problem("person.email-invalid", nameof(person.Email));
        return others.Any(other => string.Equals(other.Email, email, StringComparison.OrdinalIgnoreCase))
            ? new Problem("person.email-taken", nameof(person.Email))
            : Result.Ok;
    }

    /// <summary>A service keeps a leader who may be one: who leads it cannot lose the role.</summary>
    public static Result LeadsNothingWithoutRole(Guid personId, IReadOnlyCollection<StaffRole> roles, IEnumerable<Service> services) =>
        !ServiceRules.MayLead(roles) && services.FirstOrDefault(service => service.LeaderId == personId) is { } led
            ? new Problem("person.leads-service", "Roles", led.Name)
            : Result.Ok;

    /// <summary>A coordinator who has families keeps the role until they have another.</summary>
    public static Result HasNoFamiliesWithoutRole(IReadOnlyCollection<StaffRole> roles, int families) =>
        families > 0 && !roles.Contains(StaffRole.Coordinator) ? new Problem("person.has-families", "Roles", families) : Result.Ok;

    /// <summary>Somebody can always let others in: the last administrator who can sign in stays one.</summary>
    /// <param name="othersWhoCanSignIn">Everybody else with an open account.</param>
    public static Result AnAdministratorStays(
        StaffMember person, IReadOnlyCollection<StaffRole> rolesAfter, IEnumerable<StaffMember> othersWhoCanSignIn) =>
        person.Has(StaffRole.Admin) && !rolesAfter.Contains(StaffRole.Admin) && !othersWhoCanSignIn.Any(other => other.Has(StaffRole.Admin))
            ? new Problem("person.last-administrator", "Roles")
            : Result.Ok;
}
