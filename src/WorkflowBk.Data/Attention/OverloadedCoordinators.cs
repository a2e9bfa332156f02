using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Capacity;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Attention;

/// <summary>Coordinators who carry more than there is time for, with the families of those they step in for. It is about no family, and leads to the page that shows them all.</summary>
internal sealed class OverloadedCoordinators(MunicipalityDb db, CapacitySettings settings) : IAttentionSource
{
    private static readonly AppointmentState[] _over = [AppointmentState.Declined, AppointmentState.Ended];

    public async Task<IReadOnlyList<AttentionItem>> FindAsync(AttentionQuestion question, CancellationToken cancellationToken)
    {
        var service = question.Person.Has(StaffRole.ServiceLeader) ? question.Person.ServiceId : null;
        if (!question.SeesAll && service is null)
            return [];
        var carried = await db.Appointments
            .Where(row => !_over.Contains(row.State))
            .GroupBy(row => row.CoordinatorId)
            .Select(group => new { Id = group.Key, Families = group.Count(), Hours = group.Sum(row => (double)row.HoursPerWeek) })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var covers = (await db.AwayToday().Where(row => row.CoordinatorStandInId != null).ToListAsync(cancellationToken))
            .ToLookup(row => row.CoordinatorStandInId!.Value, row => row.StaffId);
        var people = await (
                from coordinator in db.Coordinators.AsNoTracking()
                join person in db.Staff on coordinator.StaffId equals person.Id
                where question.SeesAll || person.ServiceId == service
                orderby person.Name
                select new { Coordinator = coordinator, person.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. (from row in people
                let held = covers[row.Coordinator.StaffId].Append(row.Coordinator.StaffId).Where(carried.ContainsKey).Select(id => carried[id]).ToList()
                where new Load(held.Sum(each => each.Families), (decimal)held.Sum(each => each.Hours), row.Coordinator.HoursPerWeek, row.Coordinator.MaxFamilies)
                    .LevelWith(settings) == LoadLevel.Over
                select new AttentionItem(AttentionGroup.Late, "CoordinatorOver", Guid.Empty, "", question.Now, AttentionStep.OpenCapacity)
                {
                    PersonId = row.Coordinator.StaffId,
                })
            .Take(question.Max),
        ];
    }
}
