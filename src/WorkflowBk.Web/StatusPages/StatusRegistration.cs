using WorkflowBk.Web.Frame.Languages;

namespace WorkflowBk.Web.StatusPages;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatusPages(this IServiceCollection services) => services
        .AddScoped<IRecipientLanguage, RecipientLanguage>()
        .AddScoped<StatusWords>()
        .AddScoped<StatusForms>()
        .AddSingleton<StatusLimit>();
}
