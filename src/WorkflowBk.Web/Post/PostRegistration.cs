using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Post;

internal static class PostRegistration
{
    public static IServiceCollection AddLetterPost(this IServiceCollection services) => services
        .AddScoped<LetterDesk>()
        .AddScoped<MessageDesk>()
        .AddNavigationItem(new NavigationItem("Nav.Post", "/post", 25, Policies.CaseStaff));
}
