using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Tests.Bursts;

/// <summary>Two processes of a case, on a real file: what one tells and what it wakes in the other are kept together, or not at all.</summary>
public sealed class PublishedEventTests
{
    private const string Case = "case-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_TheOtherWaits_BothMovesAreCommittedTogether()
    {
        await using var database = await TwoFlowsAsync(rounds: 1);

        await StartAsync(database, database.Services.GetRequiredService<IBurstFactory>(), "teller", "once");

        Assert.Equal(["listener:Finished", "teller:Finished"], await StandingAsync(database));
        Assert.Empty(await database.ReadAsync(db => db.Waits.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Publish_CrashBeforeTheCommit_LeavesBothWhereTheyWere_AndTheNextTryWakesOnce()
    {
        await using var database = await TwoFlowsAsync(rounds: 3);
        var bursts = new CrashingBursts(database.Services.GetRequiredService<IBurstFactory>());

        for (var round = 1; round <= 3; round++)
        {
            bursts.CrashesLeft = round;
            for (var crash = 0; crash < round; crash++)
            {
                await Assert.ThrowsAsync<IOException>(() => StartAsync(database, bursts, "teller", $"round {round}"));
                Assert.Equal(round - 1, await HeardAsync(database));
            }

            await StartAsync(database, bursts, "teller", $"round {round}");
            await StartAsync(database, bursts, "teller", $"round {round}");
            Assert.Equal(round, await HeardAsync(database));
        }

        Assert.Equal(["listener:Finished", "teller:Finished", "teller:Finished", "teller:Finished"], await StandingAsync(database));
    }

    [Fact]
    public async Task Publish_ManyTellAtOnce_EachIsHeardOnce()
    {
        await using var database = await TwoFlowsAsync(rounds: 20);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            () => StartAsync(database, database.Services.GetRequiredService<IBurstFactory>(), "teller", $"teller {number}"), Cancellation)));

        Assert.Equal(20, await HeardAsync(database));
        Assert.Equal(WorkflowStatus.Finished, await database.ReadAsync(
            db => db.Instances.Where(instance => instance.DefinitionId == "listener").Select(instance => instance.Status).SingleAsync(Cancellation)));
    }

    private static async Task<Database> TwoFlowsAsync(int rounds)
    {
        var database = await Database.CreateAsync();
        await PublishAsync(database, "listener", [.. Enumerable.Range(1, rounds).Select(round => ($"hear{round}", "Elsa.Event"))]);
        await PublishAsync(database, "teller", ("tell", "Elsa.PublishEvent"));
        await StartAsync(database, database.Services.GetRequiredService<IBurstFactory>(), "listener", "listener");
        return database;
    }

    private static Task PublishAsync(Database database, string definitionId, params (string Id, string Type)[] steps)
    {
        var activities = steps.Select(step =>
            $$$"""{"id":"{{{step.Id}}}","name":"{{{step.Id}}}","type":"{{{step.Type}}}","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"news"} } }""");
        var lines = steps.Zip(steps.Skip(1), (from, to) =>
            $$$"""{"source":{"activity":"{{{from.Id}}}","port":"Done"},"target":{"activity":"{{{to.Id}}}","port":"In"}}""");
        var json = $$$"""
            {"id":"{{{definitionId}}}-v1","definitionId":"{{{definitionId}}}","name":"{{{definitionId}}}","version":1,"variables":[],"root":{
              "id":"flow","name":"flow","type":"Elsa.Flowchart","version":1,
              "activities":[{{{string.Join(",", activities)}}}],"connections":[{{{string.Join(",", lines)}}}]}}
            """;
        return database.DoAsync(async scope =>
            Assert.Empty(await scope.GetRequiredService<ShippedWorkflows>().ImportFileAsync(json, Cancellation)));
    }

    private static Task<StimulusOutcome> StartAsync(Database database, IBurstFactory bursts, string definitionId, string key) => database.DoAsync(scope =>
        Database.EngineOn(bursts, scope).StartAsync(
            new StartWorkflow(definitionId, Case, new Dictionary<string, System.Text.Json.JsonElement>(), key, null), Cancellation));

    private static Task<int> HeardAsync(Database database) => database.ReadAsync(db => db.Journal.CountAsync(
        entry => entry.StepId.StartsWith("hear") && entry.Event == JournalEvent.Completed, Cancellation));

    private static async Task<IEnumerable<string>> StandingAsync(Database database) =>
        (await database.ReadAsync(db => db.Instances.ToListAsync(Cancellation)))
            .Select(instance => $"{instance.DefinitionId}:{instance.Status}").Order();
}
