using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Data.Capacity;

/// <summary>Reads what every coordinator carries, and what the year brings them. It shows references, and never whom they are about.</summary>
public sealed class CapacityQuery(MunicipalityDb db, TransitionRules rules)
{
    private static readonly AppointmentState[] _over = [AppointmentState.Declined, AppointmentState.Ended];

    /// <summary>All coordinators that are registered, by name.</summary>
    /// <param name="serviceId">Only those of one service; <c>null</c> for all.</param>
    public async Task<IReadOnlyList<CoordinatorCapacity>> ReadAsync(Guid? serviceId, DateOnly today, CancellationToken cancellationToken)
    {
        var horizon = today.AddYears(1);
        // All of them, whoever is asked for: a coordinator may follow up another service's families while a colleague is away.
        var people = await (
                from coordinator in db.Coordinators.AsNoTracking()
                join person in db.Staff.AsNoTracking() on coordinator.StaffId equals person.Id
                orderby person.Name
                select new { coordinator, person })
            .ToListAsync(cancellationToken);
        var services = await db.Services.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var ids = people.Select(row => row.person.Id).ToList();
        var held = await (
                from appointment in db.Appointments.AsNoTracking()
                join row in db.Cases on appointment.CaseId equals row.Id
                where !_over.Contains(appointment.State) && ids.Contains(appointment.CoordinatorId)
                orderby row.Reference
                select new { appointment, row.Reference, row.Child })
            .ToListAsync(cancellationToken);
        var plans = (await db.TransitionPlans.AsNoTracking().Where(row => row.ClosedAt == null)
            .Select(row => new { row.CaseId, row.Kind, row.Day }).ToListAsync(cancellationToken)).ToLookup(row => row.CaseId);
        var absences = await db.Absences.AsNoTracking()
            .Where(row => row.From < horizon && (row.Until == null || row.Until >= today))
            .OrderBy(row => row.From)
            .ToListAsync(cancellationToken);
        var away = absences.ToLookup(row => row.StaffId);
        var families = held.ToLookup(
            row => row.appointment.CoordinatorId,
            row => Family(
                row.appointment, row.Reference, row.Child,
                [.. plans[row.appointment.CaseId].Select(plan => new TransitionAhead(plan.Kind.ToString(), rules.Of(plan.Kind).StartFor(plan.Day), plan.Day, IsRaised: true))],
                today));
        var covers = absences.Where(row => row.CoordinatorStandInId is not null && families.Contains(row.StaffId)).ToLookup(
            row => row.CoordinatorStandInId!.Value,
            row => new Cover(row.StaffId, SpanOf(row), families[row.StaffId].Count(), families[row.StaffId].Sum(family => family.HoursPerWeek)));
        return
        [
            .. people.Where(row => serviceId is null || row.person.ServiceId == serviceId).Select(row => new CoordinatorCapacity(
                row.person,
                row.person.ServiceId is { } service ? services.GetValueOrDefault(service) : null,
                new CoordinatorBook(
                    row.person.Id, row.coordinator.Kind, row.coordinator.HoursPerWeek, row.coordinator.MaxFamilies, row.coordinator.LastDay,
                    [.. families[row.person.Id]],
                    [.. away[row.person.Id].Select(SpanOf)],
                    [.. covers[row.person.Id]]))),
        ];
    }

    /// <summary>One coordinator, or <c>null</c> when the person is not one.</summary>
    public async Task<CoordinatorCapacity?> FindAsync(Guid staffId, DateOnly today, CancellationToken cancellationToken) =>
        (await ReadAsync(null, today, cancellationToken)).FirstOrDefault(row => row.Person.Id == staffId);

    private static Span SpanOf(Absence absence) => new(absence.From, absence.Until);

    private HeldFamily Family(Appointment appointment, string reference, Child child, List<TransitionAhead> raised, DateOnly today)
    {
        var known = raised.Select(ahead => ahead.Kind).ToHashSet();
        // What the child's age says, and nobody has begun yet.
        var expected = rules.Expected(child, today, today.AddYears(1)).Where(one => !known.Contains(one.Kind.ToString()))
            .Select(one => new TransitionAhead(one.Kind.ToString(), one.StartsOn, one.Day, IsRaised: false));
        return new HeldFamily(
            appointment.CaseId, reference, appointment.HoursPerWeek, HeldFamily.AdultOn(child), appointment.IsInterim ? appointment.Until : null,
            appointment.LastDay, [.. raised, .. expected]);
    }
}

/// <summary>One coordinator as the capacity page shows them.</summary>
public sealed record CoordinatorCapacity(StaffMember Person, string? ServiceName, CoordinatorBook Book);
