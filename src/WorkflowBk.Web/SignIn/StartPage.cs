using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.SignIn;

/// <summary>Where a person begins: always a page they may open.</summary>
internal static class StartPage
{
    public static string Of(IReadOnlyCollection<StaffRole> roles)
    {
        if (roles.Any(Policies.CaseRoles.Contains))
            return "/oppgaver";
        if (roles.Contains(StaffRole.ProcessOwner))
            return "/prosesser";
        return roles.Contains(StaffRole.Admin) ? "/admin" : "/min-konto";
    }

    public static string Of(ClaimsPrincipal user) => Of([.. Enum.GetValues<StaffRole>().Where(role => user.IsInRole(role.ToString()))]);

    /// <summary>The page that was asked for before signing in, when it is one of ours; otherwise where the person begins.</summary>
    public static string After(string? asked, IReadOnlyCollection<StaffRole> roles) =>
        RedirectHttpResult.IsLocalUrl(asked) ? asked! : Of(roles);
}
