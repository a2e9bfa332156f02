using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Localization;
using WorkflowBk.Web.Demo;

namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>What a new installation needs before anybody can do anything.</summary>
internal static class FirstStartRegistration
{
    public static WebApplicationBuilder AddFirstStart(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CoordinatingUnit>();
        builder.Services.AddScoped<FirstAdministrator>();
        builder.Services.AddHostedService(provider => new StartAnnouncement(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IServer>(),
            provider.GetRequiredService<DemoMode>(),
            provider.GetRequiredService<IStringLocalizer<StartTexts>>(),
            Console.Out));
        return builder;
    }
}
