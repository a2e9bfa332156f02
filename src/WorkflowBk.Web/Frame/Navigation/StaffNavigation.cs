namespace WorkflowBk.Web.Frame.Navigation;

/// <summary>The staff's main navigation; a capability adds its own entry where it registers itself.</summary>
internal static class StaffNavigation
{
    public static IServiceCollection AddStaffNavigation(this IServiceCollection services) => services
        .AddNavigationItem(new NavigationItem("Nav.Tasks", "/oppgaver", 10))
        .AddNavigationItem(new NavigationItem("Nav.Cases", "/saker", 20))
        .AddNavigationItem(new NavigationItem("Nav.NewInquiry", "/henvendelser/ny", 30));

    public static IServiceCollection AddNavigationItem(this IServiceCollection services, NavigationItem item) =>
        services.AddSingleton(item);
}
