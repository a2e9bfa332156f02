using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Templates;

internal static class TemplatesRegistration
{
    public static IServiceCollection AddTemplatePages(this IServiceCollection services) => services
        .AddScoped<TemplateDesk>()
        .AddScoped<TemplateWords>()
        .AddNavigationItem(new NavigationItem("Nav.Templates", TemplateAddress.Root, 82, Policies.Templates));
}
