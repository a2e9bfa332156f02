using WorkflowBk.Domain.People;

namespace WorkflowBk.Web.SignIn;

/// <summary>What a person must be to open a page. Without a policy of its own, a page asks for somebody signed in.</summary>
internal static class Policies
{
    /// <summary>People who work with cases; a process owner or administrator alone never sees a family.</summary>
    public const string CaseStaff = nameof(CaseStaff);

    /// <summary>People who take in inquiries.</summary>
    public const string Intake = nameof(Intake);

    /// <summary>People who answer for cases or for a service's tasks, and see what has gone wrong with them.</summary>
    public const string Attention = nameof(Attention);

    public const string Admin = nameof(Admin);

    /// <summary>People who keep the register of coordinators and the authority behind them.</summary>
    public const string CoordinationUnit = nameof(CoordinationUnit);

    /// <summary>People who see how the process is drawn; no family is shown there.</summary>
    public const string Processes = nameof(Processes);

    /// <summary>People who mend processes that have stopped; of a case they see its reference.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>People who write the texts of letters and e-mails; no family is shown there.</summary>
    public const string Templates = nameof(Templates);

    /// <summary>Leaders: what coordinators carry, and the figures of a year. No family is shown there.</summary>
    public const string Leaders = nameof(Leaders);

    /// <summary>The one who leads the coordinating unit's own work.</summary>
    public const string UnitLead = nameof(UnitLead);

    /// <summary>The roles that work with cases.</summary>
    public static IReadOnlyList<StaffRole> CaseRoles { get; } =
        [StaffRole.KeLeader, StaffRole.Caseworker, StaffRole.ServiceLeader, StaffRole.Coordinator, StaffRole.Contributor];

    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(CaseStaff, policy => policy.RequireRole(Names([.. CaseRoles])))
            .AddPolicy(Intake, policy => policy.RequireRole(Names(StaffRole.KeLeader, StaffRole.Caseworker)))
            .AddPolicy(
                Attention,
                policy => policy.RequireRole(
                    Names(StaffRole.KeLeader, StaffRole.Caseworker, StaffRole.ServiceLeader, StaffRole.Coordinator)))
            .AddPolicy(Admin, policy => policy.RequireRole(Names(StaffRole.Admin)))
            .AddPolicy(CoordinationUnit, policy => policy.RequireRole(Names(StaffRole.Admin, StaffRole.KeLeader)))
            .AddPolicy(Processes, policy => policy.RequireRole(Names(StaffRole.ProcessOwner, StaffRole.KeLeader, StaffRole.Admin)))
            .AddPolicy(Operations, policy => policy.RequireRole(Names(StaffRole.Admin, StaffRole.KeLeader)))
            .AddPolicy(Leaders, policy => policy.RequireRole(Names(StaffRole.KeLeader, StaffRole.ServiceLeader)))
            .AddPolicy(UnitLead, policy => policy.RequireRole(Names(StaffRole.KeLeader)))
            .AddPolicy(Templates, policy => policy.RequireRole(Names(StaffRole.ProcessOwner, StaffRole.KeLeader, StaffRole.Admin)))
            // Deny by default: what says nothing of its own is for signed-in staff.
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static string[] Names(params StaffRole[] roles) => [.. roles.Select(role => role.ToString())];
}
