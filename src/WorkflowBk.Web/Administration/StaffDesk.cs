using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkflowBk.Data;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.People;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Administration;

/// <summary>Keeps the register of staff and their accounts. The rules are the domain's (<see cref="StaffRules"/>).</summary>
internal sealed partial class StaffDesk(
    MunicipalityDb db, UserManager<Account> accounts, PasswordLinks links, IAppointmentStore appointments, CurrentStaff current, ILogger<StaffDesk> logger)
{
    /// <summary>Everybody by name, with the state of their account.</summary>
    public async Task<IReadOnlyList<(StaffMember Person, AccountState State)>> ListAsync(CancellationToken cancellationToken)
    {
        var states = (await db.Users.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(account => account.Id, account => account.State());
        var staff = await db.Staff.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken);
        return [.. staff.Select(person => (person, states.GetValueOrDefault(person.Id, AccountState.Closed)))];
    }

    public Task<Account?> AccountOfAsync(Guid personId) => accounts.FindByIdAsync(personId.ToString());

    /// <summary>Adds somebody who can then be invited.</summary>
    public async Task<Result<Guid>> AddAsync(StaffDetails details, CancellationToken cancellationToken)
    {
        var others = await db.Staff.AsNoTracking().ToListAsync(cancellationToken);
        var tried = Result.All(StaffRules.IsComplete(details), StaffRules.HasOwnEmail(details, others));
        if (!tried.Succeeded)
            return Result<Guid>.Fail(tried.Problems);

        var email = details.Email!.Trim();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true };
        db.Staff.Add(new StaffMember(
            account.Id, details.Name!.Trim(), Blank(details.Title), email, Blank(details.Phone), details.ServiceId, details.Roles));
        // One save for both, the person and the account.
        if (!(await accounts.CreateAsync(account)).Succeeded)
            return new Problem("person.email-invalid", nameof(details.Email));
        LogAdded(account.Id, current.Id);
        return account.Id;
    }

    public async Task<Result> ChangeAsync(StaffMember person, StaffDetails details, CancellationToken cancellationToken)
    {
        var load = await appointments.LoadOfAsync(person.Id, cancellationToken);
        var tried = Result.All(
            StaffRules.IsComplete(details),
            StaffRules.LeadsNothingWithoutRole(person.Id, details.Roles, await db.Services.AsNoTracking().ToListAsync(cancellationToken)),
            StaffRules.HasNoFamiliesWithoutRole(details.Roles, load.Families),
            StaffRules.AnAdministratorStays(person, details.Roles, await OthersWhoCanSignInAsync(person.Id, cancellationToken)));
        if (!tried.Succeeded)
            return tried;
        person.Change(details.Name!.Trim(), Blank(details.Title), Blank(details.Phone), details.ServiceId, details.Roles);
        await db.SaveChangesAsync(cancellationToken);
        LogChanged(person.Id, current.Id);
        return Result.Ok;
    }

    /// <summary>Ends somebody's access at once, everywhere they are signed in.</summary>
    public async Task<Result> CloseAsync(StaffMember person, CancellationToken cancellationToken)
    {
        var tried = StaffRules.AnAdministratorStays(person, [], await OthersWhoCanSignInAsync(person.Id, cancellationToken));
        if (!tried.Succeeded || await AccountOfAsync(person.Id) is not { } account)
            return tried;
        await accounts.SetLockoutEndDateAsync(account, AccountStates.ClosedUntil);
        await accounts.UpdateSecurityStampAsync(account);
        LogClosed(person.Id, current.Id);
        return Result.Ok;
    }

    public async Task OpenAsync(StaffMember person)
    {
        if (await AccountOfAsync(person.Id) is not { } account)
            return;
        await accounts.SetLockoutEndDateAsync(account, null);
        LogOpened(person.Id, current.Id);
    }

    /// <summary>For somebody who has lost the phone their codes come from.</summary>
    public async Task TurnOffCodeAsync(StaffMember person)
    {
        if (await AccountOfAsync(person.Id) is not { } account)
            return;
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        LogCodeOff(person.Id, current.Id);
    }

    /// <summary>A one-time link to hand over, as path and query; <c>null</c> for a closed account.</summary>
    public async Task<string?> LinkAsync(StaffMember person)
    {
        if (await AccountOfAsync(person.Id) is not { } account || account.IsClosed())
            return null;
        LogLink(person.Id, current.Id);
        return await links.CreateAsync(account);
    }

    private async Task<IReadOnlyList<StaffMember>> OthersWhoCanSignInAsync(Guid personId, CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(other => other.State == AccountState.Open && other.Person.Id != personId).Select(other => other.Person)];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [LoggerMessage(LogLevel.Information, "Staff member {Person} was added by {By}")]
    private partial void LogAdded(Guid person, Guid by);

    [LoggerMessage(LogLevel.Information, "Staff member {Person} was changed by {By}")]
    private partial void LogChanged(Guid person, Guid by);

    [LoggerMessage(LogLevel.Information, "The account of {Person} was closed by {By}")]
    private partial void LogClosed(Guid person, Guid by);

    [LoggerMessage(LogLevel.Information, "The account of {Person} was opened by {By}")]
    private partial void LogOpened(Guid person, Guid by);

    [LoggerMessage(LogLevel.Information, "The second step of signing in was turned off for {Person} by {By}")]
    private partial void LogCodeOff(Guid person, Guid by);

    [LoggerMessage(LogLevel.Information, "A one-time link for {Person} was made by {By}")]
    private partial void LogLink(Guid person, Guid by);
}
