using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Tests.Kit;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Data.Tests.Kit;

/// <summary>A database with today's schema and the engine on it, gone after the test.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly string _folder;
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly bool _isNode;

    private Database(TestDatabase database, string folder, ManualClock? clock = null)
    {
        (_database, _folder) = (database, folder);
        (Clock, _isNode) = (clock ?? new ManualClock(), clock is not null);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        database.AddTo(services);
        services.AddWorkflowEngine();
        services.AddAttachmentFolder(Attachments);
        _services = services.BuildServiceProvider();
    }

    public ManualClock Clock { get; }

    /// <summary>Where attachments lie.</summary>
    public string Attachments => Path.Combine(_folder, "attachments");

    public IServiceProvider Services => _services;

    public static async Task<Database> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-data-").FullName;
        var database = new Database(await TestDatabase.CreateAsync(folder), folder);
        await database.DoAsync(scope => scope.GetRequiredService<DatabaseSetup>().RunAsync(TestContext.Current.CancellationToken));
        return database;
    }

    /// <summary>Another node on the same database, with connections and turns of its own. It must go before this one does.</summary>
    public Database AddNode() => new(_database, _folder, Clock);

    public static Case NewCase(string childName = "Hans Solvang") => Case.Open(
        Guid.CreateVersion7(),
        CaseReference.Draw(),
        new Inquiry(
            Channel.Phone,
            new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Email, "91 00 00 00", "liv@solvang.example", null),
            "Vi trenger hjelp.",
            new Child(childName, new DateOnly(2014, 5, 3), null),
            new LanguageNeeds(LanguageForm.Nn, "arabisk"),
            new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
            null)).Value;

    /// <summary>The engine, on bursts of one's own.</summary>
    public static IWorkflowEngine EngineOn(IBurstFactory bursts, IServiceProvider scope)
    {
        var services = new ServiceCollection().AddLogging().AddWorkflowEngine();
        services.AddSingleton(scope.GetRequiredService<TimeProvider>());
        services.AddSingleton(bursts);
        services.AddScoped(_ => scope.GetRequiredService<IWaitQueries>());
        return services.BuildServiceProvider().GetRequiredService<IWorkflowEngine>();
    }

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

    public Task<T> ReadAsync<T>(Func<MunicipalityDb, Task<T>> query) => DoAsync(scope => query(scope.GetRequiredService<MunicipalityDb>()));

    public Task SaveAsync(params object[] rows) => DoAsync(async scope =>
    {
        var db = scope.GetRequiredService<MunicipalityDb>();
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isNode)
            return;
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
