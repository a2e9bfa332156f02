using WorkflowBk.Web.Designer;
using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Administration;

/// <summary>What an administrator looks after, and the outline of workflows for those who own them.</summary>
internal static class AdministrationRegistration
{
    public static WebApplicationBuilder AddAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<StaffDesk>();
        builder.Services.AddScoped<ServiceDesk>();
        builder.Services.AddScoped<CoordinatorDesk>();
        builder.Services.AddScoped<LeavingList>();
        builder.Services.AddScoped<DelegationDesk>();
        builder.Services.AddScoped<MunicipalityDesk>();
        builder.Services.AddScoped<CoatOfArmsDesk>();
        builder.Services.AddScoped<FirstSteps>();
        builder.Services.AddScoped<OutlineReader>();
        builder.Services
            .AddNavigationItem(new NavigationItem("Nav.Processes", "/prosesser", 80, Policies.Processes, Also: DesignerFiles.Path))
            .AddNavigationItem(new NavigationItem("Nav.Admin", "/admin", 90, Policies.CoordinationUnit));
        return builder;
    }
}
