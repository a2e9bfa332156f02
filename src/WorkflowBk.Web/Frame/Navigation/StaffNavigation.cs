using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Frame.Navigation;

/// <summary>The staff's main navigation; a capability adds its own entry where it registers itself.</summary>
internal static class StaffNavigation
{
    public static IServiceCollection AddStaffNavigation(this IServiceCollection services) => services
        .AddNavigationItem(new NavigationItem("Nav.Tasks", "/oppgaver", 10, Policies.CaseStaff))
        .AddNavigationItem(new NavigationItem("Nav.Cases", "/saker", 20, Policies.CaseStaff))
        .AddNavigationItem(new NavigationItem("Nav.NewInquiry", "/henvendelser/ny", 30, Policies.Intake));

    public static IServiceCollection AddNavigationItem(this IServiceCollection services, NavigationItem item) =>
        services.AddSingleton(item);
}
