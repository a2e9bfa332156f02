using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMailPage(this IServiceCollection services) => services
        .AddScoped<NoticeWords>()
        .AddNavigationItem(new NavigationItem("Nav.Mail", "/drift/e-post", 80, Policies.Admin));
}
