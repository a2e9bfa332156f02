using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities;
using WorkflowBk.Activities.Inquiries;
using WorkflowBk.Crash;
using WorkflowBk.Data;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Notices;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Benchmarks;

/// <summary>The product without its pages, on a SQLite file, with the people of the crash tests' town.</summary>
internal sealed class BenchHouse(ServiceProvider services, string database) : IAsyncDisposable
{
    /// <summary>The SQLite file.</summary>
    public string Database => database;

    public static async Task<BenchHouse> BuildAsync(string folder)
    {
        var house = Open(folder, Path.Combine(folder, "bench.db"));
        await house.DoAsync(async scope =>
        {
            await scope.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
            var db = scope.GetRequiredService<MunicipalityDb>();
            db.AddRange(CrashTown.Everything());
            await scope.GetRequiredService<MunicipalityStore>().SaveAsync(CrashTown.Profile, CancellationToken.None);
            return await scope.GetRequiredService<ShippedWorkflows>()
                .ImportAsync(Path.Combine(AppContext.BaseDirectory, "workflows"), CancellationToken.None);
        });
        return house;
    }

    /// <summary>On a database that is there.</summary>
    public static BenchHouse Open(string folder, string database)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton(TimeProvider.System);
        collection.AddMunicipalityData(database);
        collection.AddWorkflowEngine(typeof(ActivitiesRegistration).Assembly);
        collection.AddActivities();
        collection.AddNotices(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Folder", Path.Combine(folder, "mail"))])
            .Build());
        return new BenchHouse(collection.BuildServiceProvider(), database);
    }

    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Takes in an inquiry.</summary>
    /// <param name="byFamily">The family sent it itself; otherwise the caseworker has written it down.</param>
    /// <returns>The first contact that waits.</returns>
    public async Task<HumanTask> ReceiveAsync(bool byFamily = false)
    {
        var received = await DoAsync(scope => scope.GetRequiredService<InquiryDesk>().ReceiveAsync(
            new Inquiry(
                Channel.Phone,
                new Sender("Liv Solvang", SenderRelation.Parent, ContactWay.Email, "91000000", "liv@solvang.example", null),
                "Vi trenger noen som samler trådene.",
                new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
                new LanguageNeeds(LanguageForm.Nb, null),
                TimeProvider.System.GetUtcNow(),
                byFamily ? null : CrashTown.Caseworker.Id),
            Guid.NewGuid(),
            CancellationToken.None));
        return (await OpenTasksAsync(Guid.Parse(received.CorrelationId!))).Single();
    }

    public Task CompleteAsync(HumanTask task) => DoAsync(async scope =>
    {
        var outcome = await scope.GetRequiredService<IWorkflowEngine>().ResumeAsync(
            new ResumeWait(task.Id, Answers.To(task), $"task:{task.Id:N}", Doer(task).ToString()), CancellationToken.None);
        return outcome.Status == StimulusStatus.Applied
            ? outcome
            : throw new InvalidOperationException($"The burst was not applied: {task.Type}, {outcome.Status}.");
    });

    /// <summary>Takes a case through all five phases to its end, its mail delivered.</summary>
    public async Task FinishCaseAsync()
    {
        var caseId = (await ReceiveAsync()).CaseId;
        while (await OpenTasksAsync(caseId) is { Count: > 0 } open)
        {
            await DoAsync(async scope =>
            {
                var db = scope.GetRequiredService<MunicipalityDb>();
                var task = await db.Tasks.SingleAsync(row => row.Id == open[0].Id);
                return task.Claim(CrashTown.People.Single(person => person.Id == Doer(task))).Succeeded ? await db.SaveChangesAsync() : 0;
            });
            await CompleteAsync(open[0]);
        }

        while (await DoAsync(scope => scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(CancellationToken.None)) > 0)
        {
            // Until all is delivered.
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Guid Doer(HumanTask task) => task.AssigneeId ?? CrashTown.People.First(task.IsFor).Id;

    private Task<List<HumanTask>> OpenTasksAsync(Guid caseId) => DoAsync(scope => scope.GetRequiredService<MunicipalityDb>().Tasks.AsNoTracking()
        .Where(task => task.CaseId == caseId && task.State == TaskState.Open).OrderBy(task => task.Id).ToListAsync());
}
