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

    private CrashHouse(ServiceProvider services, bool isShared)
    {
        _services = services;
        IsShared = isShared;
    }

    /// <summary>Others work on the same database.</summary>
    public bool IsShared { get; }

    /// <param name="postgreSql">Connection string of a database that several share; <c>null</c> for a SQLite file in the folder.</param>
    /// <param name="setsUp">Whether a shared database is made ready first.</param>
    /// <param name="change">Makes some services others.</param>
    public static async Task<CrashHouse> OpenAsync(
        string folder, string? postgreSql = null, bool setsUp = false, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new CrashClock(folder));
        var database = Path.Combine(folder, "crash.db");
        // Nobody is killed before the house is ready, so what is there is whole; setting it up again would be most of a short life.
        var isNew = postgreSql is null ? !File.Exists(database) : setsUp;
        if (postgreSql is null)
            services.AddMunicipalityData(database);
        else
            services.AddPostgreSqlData(postgreSql);
        services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        services.AddActivities();
        services.AddNotices(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Folder", Path.Combine(folder, "mail"))])
            .Build());
        change?.Invoke(services);
        var house = new CrashHouse(services.BuildServiceProvider(), postgreSql is not null);
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
