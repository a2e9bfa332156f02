using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Web.Demo;

/// <summary>Fills an empty database with the fictional municipality; leaves one that has people alone.</summary>
internal sealed class DemoMunicipality(MunicipalityDb db, UserManager<Account> accounts)
{
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (await db.Staff.AnyAsync(person => person.Id == DemoPeople.Staff[0].Id, cancellationToken))
            return;
        db.AddRange(DemoPeople.Services);
        db.AddRange(DemoPeople.Staff);
        db.AddRange(DemoPeople.Coordinators);
        db.Add(new DelegationDecision(Guid.CreateVersion7(), "Gunnar Tveit", "2024/118-3", new DateOnly(2024, 8, 1), until: null));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var person in DemoPeople.Staff)
        {
            // No password: the demo's people sign in by the buttons that only the demo has.
            await accounts.CreateAsync(new Account { Id = person.Id, UserName = person.Email, Email = person.Email, EmailConfirmed = true });
        }
    }
}
