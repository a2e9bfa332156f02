using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Web.Demo;

/// <summary>Fills an empty database with the fictional municipality.</summary>
internal sealed class DemoMunicipality(MunicipalityDb db, UserManager<Account> accounts, CoatOfArmsStore arms)
{
    /// <exception cref="InvalidOperationException">The database has people who are not the demo's: real ones, and anybody could sign in beside them.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (!await db.Staff.AnyAsync(person => person.Id == DemoPeople.Staff[0].Id, cancellationToken))
        {
            if (await db.Staff.AnyAsync(cancellationToken) || await db.Services.AnyAsync(cancellationToken))
                throw new InvalidOperationException("The demo needs a data directory of its own: this one has been used without it.");
            db.AddRange(DemoPeople.Services);
            db.AddRange(DemoPeople.Staff);
            db.AddRange(DemoPeople.Coordinators);
            db.Add(new DelegationDecision(Guid.CreateVersion7(), "Gunnar Tveit", "2024/118-3", new DateOnly(2024, 8, 1), until: null));
            await db.SaveChangesAsync(cancellationToken);
            await arms.SaveAsync(FileKind.Png, DemoArms.Read(), cancellationToken);
        }

        foreach (var person in DemoPeople.Staff)
        {
            // No password: the demo's people sign in by the buttons that only the demo has.
            if (await accounts.FindByIdAsync(person.Id.ToString()) is not null)
                continue;
            var created = await accounts.CreateAsync(new Account { Id = person.Id, UserName = person.Email, Email = person.Email, EmailConfirmed = true });
            if (!created.Succeeded)
                throw new InvalidOperationException($"{person.Id} of the demo gets no account: {created.Errors.First().Description}");
        }
    }
}
