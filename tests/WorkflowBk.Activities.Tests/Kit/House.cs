using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Histories;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Notices;
using WorkflowBk.Tests.Kit;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Activities.Tests.Kit;

/// <summary>The whole house without its pages: engine, activities and a real database, on a clock that the test moves.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly string _folder;
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private bool _isNode;

    private House(string folder, TestDatabase database, ServiceProvider services, ManualClock clock)
    {
        _database = database;
        _folder = folder;
        _services = services;
        Clock = clock;
    }

    public ManualClock Clock { get; }

    /// <param name="workflows">Folder of the workflows; those that are shipped when <c>null</c>.</param>
    /// <param name="recorded">Filled with what comes to the engine.</param>
    /// <param name="smtpPort">Port of a mail server on this machine; <c>null</c> for a folder.</param>
    public static async Task<House> BuildAsync(string? workflows = null, List<RecordedStimulus>? recorded = null, int? smtpPort = null)
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-").FullName;
        var clock = new ManualClock(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var database = await TestDatabase.CreateAsync(folder);
        var house = new House(folder, database, Services(folder, database, clock, recorded, smtpPort), clock);
        await house.DoAsync(async scope =>
        {
            await scope.GetRequiredService<DatabaseSetup>().RunAsync(TestContext.Current.CancellationToken);
            await scope.GetRequiredService<MunicipalityStore>().SaveAsync(Town.Profile, TestContext.Current.CancellationToken);
            var refused = await scope.GetRequiredService<ShippedWorkflows>()
                .ImportAsync(workflows ?? Path.Combine(AppContext.BaseDirectory, "workflows"), TestContext.Current.CancellationToken);
            Assert.Empty(refused.SelectMany(file => file.Value.Select(problem => problem.Message)));
            var db = scope.GetRequiredService<MunicipalityDb>();
            db.AddRange(Town.Everything());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return house;
    }

    /// <summary>Another node on the same database. It must go before the house does.</summary>
    public House AddNode() => new(_folder, _database, Services(_folder, _database, Clock), Clock) { _isNode = true };

    /// <summary>Where e-mail goes.</summary>
    public string MailFolder => Path.Combine(_folder, "mail");

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

    public Task<T> ReadAsync<T>(Func<MunicipalityDb, Task<T>> query) => DoAsync(scope => query(scope.GetRequiredService<MunicipalityDb>()));

    public Task<StimulusOutcome> ReceiveAsync(Inquiry inquiry, Guid? key = null) => DoAsync(scope =>
        scope.GetRequiredService<InquiryDesk>().ReceiveAsync(inquiry, key ?? Guid.NewGuid(), TestContext.Current.CancellationToken));

    public Task<List<HumanTask>> OpenTasksAsync(Guid caseId) => ReadAsync(db => db.Tasks
        .AsNoTracking()
        .Where(task => task.CaseId == caseId && task.State == TaskState.Open)
        .OrderBy(task => task.Id)
        .ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>The person takes the open task of that type, and answers it.</summary>
    public async Task<StimulusOutcome> AnswerAsync<T>(Guid caseId, string type, StaffMember person, T answer)
    {
        var task = (await OpenTasksAsync(caseId)).First(task => task.Type == type && task.IsFor(person));
        await DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<MunicipalityDb>();
            var claimed = (await db.Tasks.FindAsync([task.Id], TestContext.Current.CancellationToken))!.Claim(person);
            Assert.Empty(claimed.Problems);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return await CompleteAsync(task.Id, person, answer);
    }

    public Task<StimulusOutcome> CompleteAsync<T>(Guid taskId, StaffMember person, T answer) => DoAsync(scope =>
        scope.GetRequiredService<IWorkflowEngine>().ResumeAsync(
            new ResumeWait(taskId, TaskAnswers.Write(answer), $"task:{taskId:N}", person.Id.ToString()),
            TestContext.Current.CancellationToken));

    /// <summary>Lets time pass until the evening of a day, and lets the timers fire in between as they come due.</summary>
    public async Task PassUntilAsync(DateOnly day)
    {
        var evening = OsloTime.At(day, new TimeOnly(18, 0));
        while (Clock.GetUtcNow() < evening)
        {
            var left = evening - Clock.GetUtcNow();
            Clock.Advance(left < TimeSpan.FromHours(12) ? left : TimeSpan.FromHours(12));
            await FireTimersAsync();
        }
    }

    public Task FireTimersAsync() => DoAsync(async scope =>
    {
        var engine = scope.GetRequiredService<IWorkflowEngine>();
        while (await engine.FireDueTimersAsync(100, TestContext.Current.CancellationToken) > 0)
        {
        }
    });

    public Task WithdrawAsync(Guid caseId, WithdrawalAnswer answer, Guid? key = null) => DoAsync(async scope =>
    {
        var result = await scope.GetRequiredService<WithdrawalDesk>().WithdrawAsync(
            caseId, answer, Town.Caseworker.Id.ToString(), key ?? Guid.NewGuid(), TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems.Select(problem => problem.Code));
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isNode)
            return;
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(
        string folder, TestDatabase database, ManualClock clock, List<RecordedStimulus>? recorded = null, int? smtpPort = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        database.AddTo(services);
        services.AddAttachmentFolder(Path.Combine(folder, "attachments"));
        services.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        services.AddActivities();
        services.AddNotices(new ConfigurationBuilder()
            .AddInMemoryCollection(smtpPort is { } port
                ? [new("SmtpHost", "127.0.0.1"), new("SmtpPort", port.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("Security", "None")]
                : [new("Folder", Path.Combine(folder, "mail"))])
            .Build());
        if (recorded is not null)
        {
            var engine = services.Single(service => service.ServiceType == typeof(IWorkflowEngine)).ImplementationType!;
            services.AddScoped<IWorkflowEngine>(provider => new RecordingEngine(
                (IWorkflowEngine)ActivatorUtilities.CreateInstance(provider, engine), provider.GetRequiredService<MunicipalityDb>(), clock, recorded));
        }

        return services.BuildServiceProvider();
    }
}
