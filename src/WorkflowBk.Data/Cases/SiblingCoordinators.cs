using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Data.Cases;

/// <summary>Finds who is coordinator already for another child of the same family.</summary>
public sealed class SiblingCoordinators(MunicipalityDb db)
{
    public async Task<IReadOnlySet<Guid>> OfAsync(Case theCase, CancellationToken cancellationToken)
    {
        var child = SameChild.Of(theCase.Child, theCase.Contacts, theCase.Inquiry.Sender);
        var followed = await db.Appointments.AsNoTracking()
            .Where(row => row.State == AppointmentState.InForce && row.CaseId != theCase.Id)
            .Join(db.Cases.AsNoTracking(), appointment => appointment.CaseId, other => other.Id, (appointment, other) => new
            {
                appointment.CoordinatorId,
                other.Child,
                other.Contacts,
                other.Inquiry,
            })
            .ToListAsync(cancellationToken);
        return followed.Where(row => child.To(SameChild.Of(row.Child, row.Contacts, row.Inquiry.Sender)) != Kinship.None)
            .Select(row => row.CoordinatorId).ToHashSet();
    }
}
