using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkflowBk.Crash;
using WorkflowBk.Data;

namespace WorkflowBk.Chaos;

/// <summary>The nodes, and what is done to them.</summary>
internal sealed class Commotion(string folder, string connection, int nodes, TimeSpan killEvery)
{
    /// <summary>A stopped node holds what it holds; the others must get by, and it must not do anything twice when it wakes.</summary>
    private static readonly TimeSpan _stoppedFor = TimeSpan.FromSeconds(5);

    private readonly Random _random = new();

    public int Kills { get; private set; }

    public int Stops { get; private set; }

    public int Clashes { get; private set; }

    public async Task<Aftermath> RunAsync(TimeSpan duration)
    {
        await Node.SetUpAsync(folder, connection);
        List<Node> running = [.. Enumerable.Range(0, nodes).Select(_ => Node.Start(folder, connection, finish: false))];
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            await Task.Delay(killEvery * (0.5 + _random.NextDouble()));
            var index = _random.Next(nodes);
            if (_random.Next(4) == 0)
                await StopForAWhileAsync(running[index]);
            else
                running[index] = await KillAsync(running[index], finish: false);
        }

        for (var index = 0; index < nodes; index++)
            running[index] = await KillAsync(running[index], finish: true);
        foreach (var node in running)
        {
            await node.EndedAsync();
            Clashes += node.Clashes;
        }

        return await LookAsync();
    }

    private async Task<Node> KillAsync(Node node, bool finish)
    {
        await node.KillAsync();
        Clashes += node.Clashes;
        Kills++;
        return Node.Start(folder, connection, finish);
    }

    private async Task StopForAWhileAsync(Node node)
    {
        node.Signal("STOP");
        await Task.Delay(_stoppedFor);
        node.Signal("CONT");
        Stops++;
    }

    private async Task<Aftermath> LookAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddPostgreSqlData(connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await Aftermath.LookAsync(scope.ServiceProvider.GetRequiredService<MunicipalityDb>(), Path.Combine(folder, "mail"), CancellationToken.None);
    }
}
