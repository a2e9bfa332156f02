using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Activities.Cases;
using WorkflowBk.Activities.Tasks;
using WorkflowBk.Activities.Tests.Kit;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Notices;
using WorkflowBk.Domain.Tasks;
using WorkflowBk.Notices.Delivery;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Activities.Tests;

/// <summary>Two nodes on one database: whatever both of them do at once has its effect once.</summary>
[Trait("Database", "PostgreSQL")]
public sealed class TwoNodesTests
{
    private const int Cases = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_TheSameTaskOnBothNodes_HasOneEffect()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        var cases = await CallsAsync(house);
        var tasks = await house.ReadAsync(db => db.Tasks.Where(task => task.Type == TaskTypes.FirstContact).ToListAsync(Cancellation));

        var outcomes = await Task.WhenAll(tasks.SelectMany(task => new[] { house, other }.Select(node => Task.Run(
            () => node.CompleteAsync(task.Id, Town.Caseworker, Hans.FirstContact), Cancellation))));

        Assert.Equal(Cases, outcomes.Count(outcome => outcome.Status == StimulusStatus.Applied));
        Assert.Equal(Cases, outcomes.Count(outcome => outcome.Status == StimulusStatus.AlreadyApplied));
        foreach (var id in cases)
            Assert.Single(await house.OpenTasksAsync(id), task => task.Type == TaskTypes.InitialAssessment);
        await StandsWellAsync(house);
    }

    [Fact]
    public async Task Start_TheSameInquiryOnBothNodes_OpensOneCase()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        var keys = Enumerable.Range(0, Cases).Select(_ => Guid.NewGuid()).ToList();

        var outcomes = await Task.WhenAll(keys.SelectMany(key => new[] { house, other }.Select(node => Task.Run(
            () => node.ReceiveAsync(Hans.Inquiry(house), key), Cancellation))));

        Assert.Equal(Cases, outcomes.Count(outcome => outcome.Status == StimulusStatus.Applied));
        Assert.Equal(Cases, outcomes.Count(outcome => outcome.Status == StimulusStatus.AlreadyApplied));
        Assert.Equal(Cases, await house.ReadAsync(db => db.Cases.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task FireDueTimers_OnBothNodes_FiresEachOnce()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        var cases = await CallsAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(35));

        await Task.WhenAll(new[] { house, other, house, other }.Select(node => Task.Run(node.FireTimersAsync, Cancellation)));
        await house.FireTimersAsync();

        var letters = await house.ReadAsync(db => db.Documents
            .Where(document => document.Template == "preliminary-answer").Select(document => document.CaseId).ToListAsync(Cancellation));
        Assert.Equal(cases.Order(), letters.Order());
        Assert.Equal(0, await house.ReadAsync(db => db.Waits.CountAsync(wait => wait.DueAt < house.Clock.GetUtcNow(), Cancellation)));
        await StandsWellAsync(house);
    }

    [Fact]
    public async Task FireDueTimers_AnotherNodeHoldsTheInstance_GoesOnToTheNextAndComesBack()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        await CallsAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(35));
        var held = await house.ReadAsync(db => db.Waits.OrderBy(wait => wait.DueAt).Select(wait => wait.InstanceId).FirstAsync(Cancellation));

        await house.DoAsync(async scope =>
        {
            await using var burst = await scope.GetRequiredService<IBurstFactory>().BeginAsync(Cancellation);
            Assert.NotNull(await burst.LoadInstanceAsync(held, Cancellation));
            await other.DoAsync(node => node.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(100, Cancellation));
        });

        Assert.Equal(Cases - 1, await LettersAsync(house));
        await other.FireTimersAsync();
        Assert.Equal(Cases, await LettersAsync(house));
    }

    [Fact]
    public async Task Deliver_OnBothNodes_SendsEachNoticeOnce()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        await CallsAsync(house);
        await CallsAsync(house);
        var waiting = await house.ReadAsync(db => db.AllNotices.CountAsync(notice => notice.State == NoticeState.Waiting, Cancellation));

        await Task.WhenAll(new[] { house, other, house, other }.Select(node => Task.Run(() => DeliverAsync(node), Cancellation)));

        Assert.Equal(0, await house.ReadAsync(db => db.AllNotices.CountAsync(notice => notice.State == NoticeState.Waiting, Cancellation)));
        Assert.Equal(waiting, Directory.GetFiles(house.MailFolder, "*.eml").Length);
        Assert.True(waiting >= 2 * Cases);
    }

    [Fact]
    public async Task CaseTurn_TwoHoldEachOthersCase_OneIsDoneAgainAndBothSucceed()
    {
        await using var house = await House.BuildAsync();
        await using var other = house.AddNode();
        var cases = await CallsAsync(house);
        using var both = new Barrier(2);
        var tries = 0;

        var results = await Task.WhenAll(
            Task.Run(() => SummariseAsync(house, "first", cases[0], cases[1]), Cancellation),
            Task.Run(() => SummariseAsync(other, "second", cases[1], cases[0]), Cancellation));

        Assert.All(results, result => Assert.True(result.Succeeded));
        // Whoever is done again may take its row before the other has woken, and then they meet once more.
        Assert.InRange(tries, 3, 5);
        var texts = await house.ReadAsync(db => db.Cases.Where(row => cases.Take(2).Contains(row.Id)).ToListAsync(Cancellation));
        Assert.All(texts, row => Assert.Contains("first", row.Summary!.Text, StringComparison.Ordinal));
        Assert.All(texts, row => Assert.Contains("second", row.Summary!.Text, StringComparison.Ordinal));

        Task<Result> SummariseAsync(House node, string word, Guid one, Guid two) => node.DoAsync(scope =>
            scope.GetRequiredService<CaseTurn>().TakeAsync<ICaseStore>(
                word, one,
                async (store, at) =>
                {
                    Summarise((await store.FindAsync(one, Cancellation))!, word, at);
                    // Only the first time round: whoever is done again meets nobody.
                    if (Interlocked.Increment(ref tries) <= 2)
                        both.SignalAndWait(Cancellation);
                    Summarise((await store.FindAsync(two, Cancellation))!, word, at);
                    return Result.Ok;
                },
                Cancellation));
    }

    private static void Summarise(Case theCase, string word, DateTimeOffset at) =>
        theCase.Summarise($"{theCase.Summary?.Text} {word}", "", Town.Caseworker.Id, at);

    /// <summary>Families call, and the caseworker takes the first task of each.</summary>
    private static async Task<IReadOnlyList<Guid>> CallsAsync(House house)
    {
        List<Guid> cases = [];
        for (var call = 0; call < Cases; call++)
            cases.Add(Guid.Parse((await house.ReceiveAsync(Hans.Inquiry(house))).CorrelationId!));
        await house.DoAsync(async scope =>
        {
            var db = scope.GetRequiredService<Data.MunicipalityDb>();
            foreach (var task in await db.Tasks.Where(task => task.State == TaskState.Open && task.AssigneeId == null).ToListAsync(Cancellation))
                Assert.True(task.Claim(Town.Caseworker).Succeeded);
            await db.SaveChangesAsync(Cancellation);
        });
        return cases;
    }

    private static Task DeliverAsync(House node) => node.DoAsync(async scope =>
    {
        while (await scope.GetRequiredService<NoticeDelivery>().DeliverDueAsync(Cancellation) > 0)
        {
        }
    });

    private static Task<int> LettersAsync(House house) =>
        house.ReadAsync(db => db.Documents.CountAsync(document => document.Template == "preliminary-answer", Cancellation));

    private static async Task StandsWellAsync(House house) =>
        Assert.Equal(0, await house.ReadAsync(db => db.Instances.CountAsync(instance => instance.IncidentCount > 0, Cancellation)));
}
