using Microsoft.EntityFrameworkCore;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Data;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.EndToEnd.Kit;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.EndToEnd;

/// <summary>A hundred times <c>kill -9</c> at random moments, while twenty cases are on their way.</summary>
public sealed class CrashTests
{
    private const int Kills = 100;
    private const int MostMoves = 7;
    private const int LongestMoveInMilliseconds = 60;

    private static readonly string[] _mayFallAway = [TaskTypes.Contribution, TaskTypes.ContributionLate];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_AHundredTimesAtRandom_EverythingExistsOnce()
    {
        var folder = Directory.CreateTempSubdirectory("workflowbk-crash-");
        var random = new Random();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var worker = await CrashWorker.StartAsync(folder.FullName);
            await worker.LiveAsync(random.Next(MostMoves), TimeSpan.FromMilliseconds(random.Next(LongestMoveInMilliseconds)), Cancellation);
            await worker.KillAsync();
        }

        await using (var last = await CrashWorker.StartAsync(folder.FullName, "--finish"))
            await last.EndedAsync(Cancellation);

        await using var db = new MunicipalityDb(new DbContextOptionsBuilder<MunicipalityDb>()
            .UseSqlite($"Data Source={Path.Combine(folder.FullName, "crash.db")};Pooling=False").Options);
        var cases = await db.Cases.AsNoTracking().ToListAsync(Cancellation);
        Assert.True(cases.Count >= 20, $"Only {cases.Count} cases were begun.");
        Assert.All(cases, theCase => Assert.False(theCase.IsOpen));
        Assert.Empty(await db.Waits.AsNoTracking().ToListAsync(Cancellation));
        await InstancesEndedOnceAsync(db, cases.Count);
        await TasksExistOnceAsync(db, cases.Count);
        await DocumentsExistOnceAsync(db);
        await NoticesExistOnceAsync(db, Path.Combine(folder.FullName, "mail"));
        folder.Delete(recursive: true);
    }

    private static async Task InstancesEndedOnceAsync(MunicipalityDb db, int cases)
    {
        var instances = await db.Instances.AsNoTracking().ToListAsync(Cancellation);
        Assert.Equal(cases, instances.Count);
        Assert.All(instances, instance => Assert.Equal((WorkflowStatus.Finished, 0), (instance.Status, instance.Incidents.Count)));
        var completed = await db.Journal.AsNoTracking().Where(entry => entry.Event == JournalEvent.Completed).ToListAsync(Cancellation);
        // Each service answers the same step.
        Assert.All(
            completed.GroupBy(entry => (entry.InstanceId, entry.StepId)),
            step => Assert.True(step.Count() == 1, $"{step.Key} was completed {step.Count()} times."));
    }

    private static async Task TasksExistOnceAsync(MunicipalityDb db, int cases)
    {
        var tasks = await db.Tasks.AsNoTracking().ToListAsync(Cancellation);
        // Where time ran out, the service's leader answered instead, and the question itself fell away.
        Assert.All(tasks, task => Assert.True(task.State == TaskState.Done || _mayFallAway.Contains(task.Type), $"{task.Type} is {task.State}."));
        Assert.All(
            tasks.GroupBy(task => (task.CaseId, task.Type, task.Texts.Title, task.ServiceId, task.SubjectId)),
            same => Assert.True(same.Count() == 1, $"{same.Key} exists {same.Count()} times."));
        // Every case went the same road, so every kind of task is there as often as there are cases, or as there are services.
        Assert.All(
            tasks.Where(task => task.Type != TaskTypes.ContributionLate).GroupBy(task => task.Type),
            type => Assert.Equal(0, type.Count() % cases));
        var deadlines = await db.Deadlines.AsNoTracking().ToListAsync(Cancellation);
        Assert.All(deadlines, deadline => Assert.NotNull(deadline.ClosedOn));
        Assert.Equal(deadlines.Count, deadlines.DistinctBy(deadline => (deadline.CaseId, deadline.TaskId, deadline.RuleKey)).Count());
    }

    private static async Task DocumentsExistOnceAsync(MunicipalityDb db)
    {
        var documents = await db.Documents.AsNoTracking().ToListAsync(Cancellation);
        Assert.NotEmpty(documents);
        Assert.All(
            documents.GroupBy(document => (document.CaseId, document.Template, document.Html)),
            same => Assert.True(same.Count() == 1, $"{same.Key} exists {same.Count()} times."));
    }

    private static async Task NoticesExistOnceAsync(MunicipalityDb db, string mail)
    {
        var notices = await db.AllNotices.AsNoTracking().ToListAsync(Cancellation);
        Assert.All(notices, notice => Assert.Equal(NoticeState.Sent, notice.State));
        Assert.All(
            notices.GroupBy(notice => (notice.CaseId, notice.Template, notice.Address, notice.CreatedAt)),
            same => Assert.True(same.Count() == 1, $"{same.Key} exists {same.Count()} times."));
        // Sent at least once, and recognisable when it was sent again: one Message-ID for each notice.
        var ids = Directory.EnumerateFiles(mail, "*.eml").Select(file => MimeKit.MimeMessage.Load(file, Cancellation).MessageId).ToHashSet();
        Assert.Equal(notices.Count, ids.Count);
    }
}
