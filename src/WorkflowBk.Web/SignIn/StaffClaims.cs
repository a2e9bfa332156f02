using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WorkflowBk.Data.Accounts;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.SignIn;

/// <summary>What the sign-in cookie says about a person: name and roles, from the register of staff.</summary>
internal sealed class StaffClaims(UserManager<Account> accounts, IStaffDirectory staff, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (await staff.FindAsync(user.Id, CancellationToken.None) is not { } person)
            return identity;
        if (identity.FindFirst(identity.NameClaimType) is { } userName)
            identity.RemoveClaim(userName);
        identity.AddClaim(new Claim(identity.NameClaimType, person.Name));
        identity.AddClaims(person.Roles.Select(role => new Claim(identity.RoleClaimType, role.ToString())));
        return identity;
    }
}
