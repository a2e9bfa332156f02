using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>Every municipality has exactly one coordinating unit (hol § 7-3), so it is there from the first start.</summary>
internal sealed class CoordinatingUnit(MunicipalityDb db, IStringLocalizer<StartTexts> texts)
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (await db.Services.AnyAsync(service => service.IsCoordinatingUnit, cancellationToken))
            return;
        db.Services.Add(new Service(Guid.CreateVersion7(), texts["Unit.Name"], texts["Unit.Sector"], leaderId: null, isCoordinatingUnit: true));
        await db.SaveChangesAsync(cancellationToken);
    }
}
