using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.Administration;

/// <summary>Keeps the register of services. The rules are the domain's (<see cref="ServiceRules"/>).</summary>
internal sealed class ServiceDesk(MunicipalityDb db)
{
    /// <summary>Adds a service, or changes one. The coordinating unit stays the one it is.</summary>
    /// <param name="existing"><c>null</c> to add.</param>
    public async Task<Result> SaveAsync(Service? existing, ServiceForm form, CancellationToken cancellationToken)
    {
        var others = await db.Services.AsNoTracking().Where(service => existing == null || service.Id != existing.Id).ToListAsync(cancellationToken);
        var leader = form.LeaderId is { } id ? await db.Staff.FindAsync([id], cancellationToken) : null;
        var tried = Result.All(
            ServiceRules.IsComplete(form.Name, form.Sector), ServiceRules.HasOwnName(form.Name, others), ServiceRules.LeaderMayLead(leader));
        if (!tried.Succeeded)
            return tried;
        if (existing is null)
            db.Services.Add(new Service(Guid.CreateVersion7(), form.Name!.Trim(), form.Sector!.Trim(), leader?.Id, isCoordinatingUnit: false));
        else
            existing.Change(form.Name!.Trim(), form.Sector!.Trim(), leader?.Id);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Ok;
    }
}
