using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WorkflowBk.Data.Tests.Kit;
using WorkflowBk.Workflows.Bursts;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Data.Tests.Bursts;

/// <summary>What the engine does when the database undoes a burst because another one went first.</summary>
public sealed class ClashTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    public async Task Start_Clashes_IsRunAgainWithoutAnIncident(string code)
    {
        await using var database = await Database.CreateAsync();
        var bursts = new CrashingBursts(database.Services.GetRequiredService<IBurstFactory>())
        {
            CrashesLeft = BurstTries.MaxClashes,
            Crash = () => new DbUpdateException("Undone", new PostgresException("undone", "ERROR", "ERROR", code)),
        };

        var outcome = await StartAsync(database, bursts);

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        var instance = await database.ReadAsync(db => db.Instances.SingleAsync(Cancellation));
        Assert.Equal((WorkflowStatus.Running, 0), (instance.Status, instance.IncidentCount));
    }

    [Fact]
    public async Task Start_SomebodyElseWroteTheRow_IsRunAgain()
    {
        await using var database = await Database.CreateAsync();
        var bursts = new CrashingBursts(database.Services.GetRequiredService<IBurstFactory>())
        {
            CrashesLeft = 1,
            Crash = () => new DbUpdateConcurrencyException("Changed meanwhile"),
        };

        Assert.Equal(StimulusStatus.Applied, (await StartAsync(database, bursts)).Status);
    }

    [Fact]
    public async Task Start_ClashesForEver_IsGivenUpAndLeavesNothing()
    {
        await using var database = await Database.CreateAsync();
        var bursts = new CrashingBursts(database.Services.GetRequiredService<IBurstFactory>())
        {
            CrashesLeft = int.MaxValue,
            Crash = () => new PostgresException("undone", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected),
        };

        await Assert.ThrowsAsync<PostgresException>(() => StartAsync(database, bursts));

        Assert.Equal(0, await database.ReadAsync(db => db.Instances.CountAsync(Cancellation)));
    }

    private static Task<StimulusOutcome> StartAsync(Database database, IBurstFactory bursts) => database.DoAsync(async scope =>
    {
        const string waiting = """
            {"id":"waiting-v1","definitionId":"waiting","name":"waiting","version":1,"variables":[],"root":{
              "id":"flow","name":"flow","type":"Elsa.Flowchart","version":1,"connections":[],
              "activities":[{"id":"hear","name":"hear","type":"Elsa.Event","version":1,"eventName":{"typeName":"String","expression":{"type":"Literal","value":"news"} } }]}}
            """;
        Assert.Empty(await scope.GetRequiredService<ShippedWorkflows>().ImportFileAsync(waiting, Cancellation));
        return await Database.EngineOn(bursts, scope).StartAsync(
            new StartWorkflow("waiting", "case-1", new Dictionary<string, System.Text.Json.JsonElement>(), "once", null), Cancellation);
    });
}
