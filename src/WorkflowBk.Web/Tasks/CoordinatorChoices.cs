using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Tasks;

/// <summary>The coordinators there are, with what they carry and what speaks against choosing them.</summary>
internal sealed class CoordinatorChoices(IAppointmentStore appointments, SiblingCoordinators siblings, IStaffDirectory staff, TimeProvider clock)
{
    /// <param name="hoursPerWeek">What the family needs, as far as it is known; 0 asks only whether there is room at all.</param>
    /// <param name="change">The change that it is chosen in; <c>null</c> for a family's first coordinator.</param>
    public async Task<IReadOnlyList<CoordinatorChoice>> ForAsync(
        Case theCase, decimal hoursPerWeek, CancellationToken cancellationToken, ChangeRequest? change = null)
    {
        var services = await staff.ListServicesAsync(cancellationToken);
        var isSmall = await IsSmallAsync(services, cancellationToken);
        var interim = (await appointments.OfCaseAsync(theCase.Id, cancellationToken)).Interim();
        List<CoordinatorChoice> choices = [];
        foreach (var person in await staff.WithRoleAsync(StaffRole.Coordinator, cancellationToken))
        {
            if (await appointments.FindCoordinatorAsync(person.Id, cancellationToken) is not { } coordinator)
                continue;
            var load = (await appointments.LoadOfAsync(person.Id, cancellationToken)).Without(interim, person.Id);
            var decider = theCase.Decision is { } decision ? AppointmentRules.DeciderIsNotAppointed(decision, person.Id) : Result.Ok;
            // Without the hours asked for: those can be changed on the form, and must not shut a choice.
            var full = AppointmentRules.HasCapacity(coordinator, load, hoursPerWeek: 0);
            // The one who is replaced, and who leaves, are shown with the reason why they are not to be chosen.
            var unfit = Result.All(ChangeRules.Stays(coordinator), change is null ? Result.Ok : ChangeRules.IsSomebodyElse(change, person.Id));
            var never = isSmall ? Result.All(full, unfit) : Result.All(decider, full, unfit);
            var now = Result.All(isSmall ? decider : Result.Ok, AppointmentRules.HasCapacity(coordinator, load, hoursPerWeek));
            choices.Add(new CoordinatorChoice(
                person,
                services.FirstOrDefault(service => service.Id == person.ServiceId)?.Name,
                coordinator, load, never.Problems, never.Succeeded ? now.Problems : [], !decider.Succeeded));
        }

        return choices;
    }

    /// <summary>Who speaks for themselves by capacity, relation and kind of need.</summary>
    public async Task<IReadOnlyList<CoordinatorSuggestion>> SuggestAsync(
        Case theCase, IReadOnlyList<CoordinatorChoice> choices, decimal hoursPerWeek, CancellationToken cancellationToken)
    {
        var earlier = await appointments.OfCaseAsync(theCase.Id, cancellationToken);
        var today = clock.Today();
        var need = new FamilyNeed(
            theCase.Consents.Where(consent => ConsentRules.Counts(consent, theCase.Child, today)).Select(consent => consent.ServiceId)
                .Concat(theCase.Contributions.Select(contribution => contribution.ServiceId)).ToHashSet(),
            theCase.Contributions.Select(contribution => contribution.AnsweredBy).OfType<Guid>()
                .Concat(earlier.Where(appointment => appointment.InForceSince is not null).Select(appointment => appointment.CoordinatorId)).ToHashSet(),
            choices.Where(choice => choice.Decided || choice.Barriers.Count > 0).Select(choice => choice.Person.Id)
                .Concat(earlier.Where(appointment => appointment.State == AppointmentState.Declined).Select(appointment => appointment.CoordinatorId)).ToHashSet(),
            theCase.IsPalliative,
            hoursPerWeek)
        {
            WithSiblings = await siblings.OfAsync(theCase, cancellationToken),
        };
        return CoordinatorSuggestions.Best(need, choices.Select(choice => new CoordinatorCandidate(choice.Person, choice.Coordinator, choice.Load)));
    }

    /// <summary>Whether the unit may have nobody else to appoint than who decided.</summary>
    private async Task<bool> IsSmallAsync(IReadOnlyList<Service> services, CancellationToken cancellationToken)
    {
        var unit = services.FirstOrDefault(service => service.IsCoordinatingUnit);
        return (await staff.ListAsync(cancellationToken)).Count(person => unit is not null && person.ServiceId == unit.Id) <= AppointmentRules.VerySmallUnit;
    }
}

/// <summary>One coordinator who may be chosen, or not.</summary>
/// <param name="Barriers">Why this person cannot be chosen for the family at all.</param>
/// <param name="Objections">Why not for as many hours as are asked for, or not without a reason.</param>
/// <param name="Decided">This person decided the case.</param>
internal sealed record CoordinatorChoice(
    StaffMember Person,
    string? ServiceName,
    Coordinator Coordinator,
    CoordinatorLoad Load,
    IReadOnlyList<Problem> Barriers,
    IReadOnlyList<Problem> Objections,
    bool Decided)
{
    public decimal HoursFree => Coordinator.HoursPerWeek - Load.HoursPerWeek;
}
