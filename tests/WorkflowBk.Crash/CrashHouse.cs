using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Notices;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Crash;

/// <summary>The house without its pages, on the database in a folder; made anew or found as the last crash left it.</summary>
internal sealed class CrashHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CrashHouse(ServiceProvider services) => _services = services;

    public static async Task<CrashHouse> OpenAsync(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new CrashClock(folder));
        var database = Path.Combine(folder, "crash.db");
        // Nobody is killed before the house is ready, so what is there is whole; setting it up again would be most of a short life.
        var isNew = !File.Exists(database);
        services.AddMunicipalityData(database);
        services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        services.AddActivities();
        services.AddNotices(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Folder", Path.Combine(folder, "mail"))])
            .Build());
        var house = new CrashHouse(services.BuildServiceProvider());
        if (!isNew)
            return house;
        await house.DoAsync(async scope =>
        {
            await scope.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
            await scope.GetRequiredService<ShippedWorkflows>().ImportAsync(Path.Combine(AppContext.BaseDirectory, "workflows"), CancellationToken.None);
            var db = scope.GetRequiredService<MunicipalityDb>();
            db.AddRange(CrashTown.Everything());
            await scope.GetRequiredService<MunicipalityStore>().SaveAsync(CrashTown.Profile, CancellationToken.None);
        });
        return house;
    }

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task DoAsync(Func<IServiceProvider, Task> work) => DoAsync(async scope =>
    {
        await work(scope);
        return true;
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
