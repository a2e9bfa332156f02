using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Tasks;

/// <summary>The coordinators there are, with what they carry and what speaks against choosing them.</summary>
internal sealed class CoordinatorChoices(IAppointmentStore appointments, IStaffDirectory staff)
{
    /// <param name="hoursPerWeek">What the family needs, as far as it is known; 0 asks only whether there is room at all.</param>
    public async Task<IReadOnlyList<CoordinatorChoice>> ForAsync(Case theCase, decimal hoursPerWeek, CancellationToken cancellationToken)
    {
        var services = await staff.ListServicesAsync(cancellationToken);
        List<CoordinatorChoice> choices = [];
        foreach (var person in await staff.WithRoleAsync(StaffRole.Coordinator, cancellationToken))
        {
            if (await appointments.FindCoordinatorAsync(person.Id, cancellationToken) is not { } coordinator)
                continue;
            var load = await appointments.LoadOfAsync(person.Id, cancellationToken);
            // Without the hours asked for: those can be changed on the form, and must not shut a choice.
            var never = Result.All(
                theCase.Decision is { } decision ? AppointmentRules.DeciderIsNotAppointed(decision, person.Id) : Result.Ok,
                AppointmentRules.HasCapacity(coordinator, load, hoursPerWeek: 0));
            var now = AppointmentRules.HasCapacity(coordinator, load, hoursPerWeek);
            choices.Add(new CoordinatorChoice(
                person,
                services.FirstOrDefault(service => service.Id == person.ServiceId)?.Name,
                coordinator, load, never.Problems, never.Succeeded ? now.Problems : []));
        }

        return choices;
    }
}

/// <summary>One coordinator who may be chosen, or not.</summary>
/// <param name="Barriers">Why this person cannot be chosen for the family at all.</param>
/// <param name="Objections">Why not for as many hours as are asked for.</param>
internal sealed record CoordinatorChoice(
    StaffMember Person,
    string? ServiceName,
    Coordinator Coordinator,
    CoordinatorLoad Load,
    IReadOnlyList<Problem> Barriers,
    IReadOnlyList<Problem> Objections)
{
    public decimal HoursFree => Coordinator.HoursPerWeek - Load.HoursPerWeek;
}
