using Microsoft.AspNetCore.DataProtection;
using WorkflowBk.Data.Databases;
using WorkflowBk.Domain.Municipalities;
using WorkflowBk.Web.Demo;
using WorkflowBk.Web.Frame.Languages;
using WorkflowBk.Web.Hosting.FirstStart;

namespace WorkflowBk.Web.Hosting;

internal static partial class SetupStart
{
    /// <summary>Runs the setup, and what the demo adds, before the first request.</summary>
    public static async Task SetUpAsync(this WebApplication app)
    {
        var cancellation = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (services.GetRequiredService<DataDirectory>() is { IsPrivate: false } directory)
            LogNotPrivate(app.Logger, directory.Path);
        await using var turn = await services.GetRequiredService<StartTurn>().TakeAsync(cancellation);
        await services.GetRequiredService<Setup>().RunAsync(cancellation);
        if (services.GetService<DemoMunicipality>() is { } demo)
            await demo.CreateAsync(cancellation);
        if (services.GetRequiredService<DemoMode>() is { Enabled: true, HasFamilies: true })
            await services.GetRequiredService<DemoFamilies>().CreateAsync(cancellation);
        var municipality = await services.GetRequiredService<IMunicipality>().GetAsync(cancellation);
        using var language = new SpokenLanguage(Language.Of(municipality.Written));
        await services.GetRequiredService<CoordinatingUnit>().EnsureAsync(cancellation);
        // The first node makes the key that protects cookies and forms, while the others wait: none makes one that they lack.
        services.GetDataProtector(nameof(SetupStart)).Protect([]);
    }

    [LoggerMessage(LogLevel.Warning, "Others on this machine can look into {Directory}; give it to the program's own user alone (chmod 700)")]
    private static partial void LogNotPrivate(ILogger logger, string directory);
}
