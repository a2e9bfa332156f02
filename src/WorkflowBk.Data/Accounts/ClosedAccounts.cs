using Microsoft.EntityFrameworkCore;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Accounts;

/// <summary>Who cannot sign in, and never will by waiting.</summary>
public static class ClosedAccounts
{
    /// <summary>Locked until then means closed until somebody opens it; a lockout after wrong passwords ends by itself.</summary>
    public static readonly DateTimeOffset Until = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The staff who can sign in, or have been invited to.</summary>
    internal static async Task<IReadOnlyList<StaffMember>> StaffWhoCanSignInAsync(this MunicipalityDb db, CancellationToken cancellationToken) =>
        await db.Staff.AsNoTracking()
            .Where(person => db.Users.Any(account => account.Id == person.Id && (account.LockoutEnd == null || account.LockoutEnd < Until)))
            .ToListAsync(cancellationToken);
}
