using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Tests.Bursts;

/// <summary>Many timers that came due while nothing ran.</summary>
public sealed class DueTimerTests
{
    private const int Timers = 240;
    private const int Batch = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FireDueTimers_AfterADayDown_InTheOrderTheyCameDueAndABatchAtATime()
    {
        await using var database = await StandingAsync();
        var expected = await database.ReadAsync(db => db.Waits.OrderBy(wait => wait.DueAt).ThenBy(wait => wait.Id).Select(wait => wait.InstanceId).ToListAsync(Cancellation));
        database.Clock.Now += TimeSpan.FromDays(2);

        List<int> batches = [];
        do
        {
            batches.Add(await FireAsync(database, Batch));
        }
        while (batches[^1] > 0);

        Assert.Equal([Batch, Batch, Timers - (2 * Batch), 0], batches);
        Assert.Equal(expected, await FiredAsync(database));
    }

    [Fact]
    public async Task FireDueTimers_OnTwoNodesAtOnce_EachOnce()
    {
        await using var database = await StandingAsync();
        await using var other = database.AddNode();
        database.Clock.Now += TimeSpan.FromDays(2);

        await Task.WhenAll(new[] { database, other }.Select(node => Task.Run(
            async () =>
            {
                while (await FireAsync(node, Batch) > 0)
                {
                }
            },
            Cancellation)));
        while (await FireAsync(database, Batch) > 0)
        {
        }

        var fired = await FiredAsync(database);
        Assert.Equal((Timers, Timers), (fired.Count, fired.Distinct().Count()));
        Assert.Equal(Timers, await database.ReadAsync(db => db.Instances.CountAsync(row => row.Status == WorkflowStatus.Finished, Cancellation)));
        Assert.Equal(0, await database.ReadAsync(db => db.Waits.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task FireDueTimers_DatabaseFull_StopsAtOnceAndLosesNone()
    {
        await using var database = await StandingAsync();
        database.Clock.Now += TimeSpan.FromDays(2);
        var bursts = new CrashingBursts(database.Services.GetRequiredService<IBurstFactory>())
        {
            CrashesLeft = int.MaxValue,
            Crash = () => new DbUpdateException("Full", new Npgsql.PostgresException("no space left on device", "ERROR", "ERROR", Npgsql.PostgresErrorCodes.DiskFull)),
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => database.DoAsync(scope => Database.EngineOn(bursts, scope).FireDueTimersAsync(Batch, Cancellation)));

        Assert.Equal(1, int.MaxValue - bursts.CrashesLeft);
        Assert.Equal(Timers, await database.ReadAsync(db => db.Waits.CountAsync(Cancellation)));
    }

    private static Task<int> FireAsync(Database node, int max) =>
        node.DoAsync(scope => scope.GetRequiredService<IWorkflowEngine>().FireDueTimersAsync(max, Cancellation));

    private static Task<List<Guid>> FiredAsync(Database database) => database.ReadAsync(db => db.Journal
        .Where(entry => entry.Event == JournalEvent.Noted).OrderBy(entry => entry.Id).Select(entry => entry.InstanceId).ToListAsync(Cancellation));

    /// <summary>Instances that wait for a day each, begun in another order than their timers come due, three at each moment.</summary>
    private static async Task<Database> StandingAsync()
    {
        const string waiting = """
            {"id":"day-v1","definitionId":"day","name":"day","version":1,"variables":[],"root":{"id":"list","name":"list","type":"Elsa.Sequence","version":1,"activities":[
              {"id":"wait","name":"wait","type":"Elsa.Delay","version":1,"timeSpan":{"typeName":"String","expression":{"type":"Literal","value":"1.00:00:00"} } },
              {"id":"say","name":"say","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"now"} } }]}}
            """;
        var database = await Database.CreateAsync();
        await database.DoAsync(async scope => Assert.Empty(await scope.GetRequiredService<ShippedWorkflows>().ImportFileAsync(waiting, Cancellation)));
        var began = database.Clock.Now;
        for (var number = 0; number < Timers; number++)
        {
            // 7 and the number of timers have no factor in common: every moment comes, in a mixed order.
            database.Clock.Now = began.AddSeconds(number * 7 % Timers / 3);
            await database.DoAsync(scope => scope.GetRequiredService<IWorkflowEngine>().StartAsync(
                new StartWorkflow("day", $"case-{number}", new Dictionary<string, System.Text.Json.JsonElement>(), $"start-{number}", null), Cancellation));
        }

        return database;
    }
}
