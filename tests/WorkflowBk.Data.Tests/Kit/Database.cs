using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Data.Tests.Kit;

/// <summary>A SQLite file with today's schema, gone after the test.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workflowbk-data-").FullName;
    private readonly ServiceProvider _services;

    private Database()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddMunicipalityData(Path.Combine(_folder, "test.db"));
        services.AddWorkflowEngine();
        services.AddAttachmentFolder(Attachments);
        _services = services.BuildServiceProvider();
    }

    public ManualClock Clock { get; } = new();

    /// <summary>Where attachments lie.</summary>
    public string Attachments => Path.Combine(_folder, "attachments");

    public IServiceProvider Services => _services;

    public static async Task<Database> CreateAsync()
    {
        var database = new Database();
        await database.DoAsync(scope => scope.GetRequiredService<DatabaseSetup>().RunAsync(TestContext.Current.CancellationToken));
        return database;
    }

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
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
