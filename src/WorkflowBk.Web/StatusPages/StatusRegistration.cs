using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Information;

namespace WorkflowBk.Web.StatusPages;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatusPages(this IServiceCollection services) => services
        .AddScoped<IRecipientLanguage, RecipientLanguage>()
        .AddScoped<PeriodWords>()
        .AddScoped<StatusWords>()
        .AddScoped<StatusForms>()
        .AddSingleton<StatusLimit>();
}
