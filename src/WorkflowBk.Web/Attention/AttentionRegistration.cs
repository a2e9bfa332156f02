using WorkflowBk.Web.Frame.Navigation;
using WorkflowBk.Web.SignIn;

namespace WorkflowBk.Web.Attention;

internal static class AttentionRegistration
{
    public const string Href = "/oppmerksomhet";

    public static IServiceCollection AddAttentionPage(this IServiceCollection services) => services
        .AddScoped<AttentionWords>()
        .AddScoped<AttentionActs>()
        .AddScoped<INavigationCounter, AttentionCounter>()
        .AddNavigationItem(new NavigationItem("Nav.Attention", Href, 15, Policies.Attention));
}
