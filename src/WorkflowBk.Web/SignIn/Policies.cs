using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.SignIn;

/// <summary>What a person must be to open a page. Without a policy of its own, a page asks for somebody signed in.</summary>
internal static class Policies
{
    /// <summary>People who work with cases; a process owner or administrator alone never sees a family.</summary>
    public const string CaseStaff = nameof(CaseStaff);

    /// <summary>People who take in inquiries.</summary>
    public const string Intake = nameof(Intake);

    public const string Admin = nameof(Admin);

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(CaseStaff, policy => policy.RequireRole(
                Name(StaffRole.KeLeader), Name(StaffRole.Caseworker), Name(StaffRole.ServiceLeader), Name(StaffRole.Coordinator), Name(StaffRole.Contributor)))
            .AddPolicy(Intake, policy => policy.RequireRole(Name(StaffRole.KeLeader), Name(StaffRole.Caseworker)))
            .AddPolicy(Admin, policy => policy.RequireRole(Name(StaffRole.Admin)))
            // Deny by default: what says nothing of its own is for signed-in staff.
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static string Name(StaffRole role) => role.ToString();
}
