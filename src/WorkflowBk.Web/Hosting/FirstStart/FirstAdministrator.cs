using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>
/// Lets the first person in without a default password: as long as no administrator has one, every start makes a one-time
/// link. Whoever reads the console runs the machine, so it may also be asked for (<c>FirstAdministrator:NewLink</c>) when the
/// only administrator has lost theirs.
/// </summary>
internal sealed class FirstAdministrator(
    MunicipalityDb db, UserManager<Account> accounts, PasswordLinks links, IStringLocalizer<StartTexts> texts, IConfiguration configuration)
{
    private const string DefaultEmail = "admin@localhost.local";

    /// <summary>Path and query of the link; <c>null</c> when an administrator can sign in already.</summary>
    public async Task<string?> LinkAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("FirstAdministrator:NewLink") && await SomebodyCanSignInAsync(cancellationToken))
            return null;
        var account = await EnsureAsync(cancellationToken);
        if (account.IsClosed())
            await accounts.SetLockoutEndDateAsync(account, null);
        return await links.CreateAsync(account);
    }

    private async Task<bool> SomebodyCanSignInAsync(CancellationToken cancellationToken)
    {
        var staff = await db.Staff.AsNoTracking().ToListAsync(cancellationToken);
        var administrators = staff.Where(person => person.Has(StaffRole.Admin)).Select(person => person.Id).ToList();
        var candidates = await db.Users.AsNoTracking().Where(account => administrators.Contains(account.Id)).ToListAsync(cancellationToken);
        return candidates.Any(account => account.State() == AccountState.Open);
    }

    private async Task<Account> EnsureAsync(CancellationToken cancellationToken)
    {
        var email = configuration["FirstAdministrator:Email"] is { Length: > 0 } set ? set.Trim() : DefaultEmail;
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true };
            // One save for both: an account without a person, or the other way round, would be of no use.
            db.Staff.Add(new StaffMember(account.Id, texts["Administrator.Name"], null, email, null, null, [StaffRole.Admin]));
            var created = await accounts.CreateAsync(account);
            return created.Succeeded
                ? account
                : throw new InvalidOperationException($"The first administrator cannot be made: {created.Errors.First().Description}");
        }

        var person = await db.Staff.FirstAsync(row => row.Id == account.Id, cancellationToken);
        if (!person.Has(StaffRole.Admin))
        {
            person.Change(person.Name, person.Title, person.Phone, person.ServiceId, [.. person.Roles, StaffRole.Admin]);
            await db.SaveChangesAsync(cancellationToken);
        }

        return account;
    }
}
