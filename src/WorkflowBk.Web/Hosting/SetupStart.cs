using WorkflowBk.Web.Demo;

namespace WorkflowBk.Web.Hosting;

internal static class SetupStart
{
    /// <summary>Runs the setup, and what the demo adds, before the first request.</summary>
    public static async Task SetUpAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Setup>().RunAsync(app.Lifetime.ApplicationStopping);
        if (scope.ServiceProvider.GetService<DemoMunicipality>() is { } demo)
            await demo.CreateAsync(app.Lifetime.ApplicationStopping);
    }
}
