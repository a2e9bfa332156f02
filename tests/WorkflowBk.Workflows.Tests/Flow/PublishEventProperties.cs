using CsCheck;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class PublishEventProperties
{
    private const int Names = 4;

    /// <summary>Processes that each wait for one event after the other; on each they tell another, say nothing, or fail.</summary>
    private static readonly Gen<Listener[]> _networks =
        (from hears in Gen.Int[0, Names - 1].Array[1, 4]
         from acts in Gen.Int[-2, Names - 1].Array[hears.Length]
         select new Listener(hears, acts)).Array[0, 5];

    [Fact]
    public void Publish_AnyNetwork_WakesExactlyWhomTheModelSaysInOneCommit() => Gen.Select(_networks, Gen.Int[0, Names - 1]).Sample(
        (network, first) =>
        {
            var world = Raise(network, first);
            var commits = world.Store.Commits;

            world.StartAsync("teller").GetAwaiter().GetResult();

            var (ran, faulted) = Model(network, first);
            Assert.Equal(ran, world.Ran.Select(step => step));
            Assert.Equal(commits + 1, world.Store.Commits);
            Assert.Equal(
                faulted.Order(),
                world.Store.Instances.Values.Where(instance => instance.Status == WorkflowStatus.Faulted).Select(instance => instance.DefinitionId).Order());
            Assert.All(world.Store.Instances.Values, instance => Assert.True(instance.Incidents.Count <= 1));
        },
        iter: 1_000);

    private static World Raise(Listener[] network, int first)
    {
        var world = new World();
        for (var number = 0; number < network.Length; number++)
        {
            var name = $"p{number}";
            world.Publish(new WorkflowJson(name).Draw(flow => Draw(flow, name, network[int.Parse(name[1..], null)])).ToString(), name);
            world.StartAsync(name).GetAwaiter().GetResult();
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        world.Publish(new WorkflowJson("teller").Draw(flow => flow.Publish("tell", $"e{first}")).ToString(), "teller");
        return world;
    }

    private static void Draw(FlowJson flow, string name, Listener listener)
    {
        List<string> line = [];
        for (var step = 0; step < listener.Hears.Length; step++)
        {
            flow.Event($"{name}w{step}", $"e{listener.Hears[step]}").Notes($"{name}n{step}");
            line.AddRange([$"{name}w{step}", $"{name}n{step}"]);
            if (listener.Acts[step] == -1)
                continue;
            if (listener.Acts[step] == -2)
                flow.Add($"{name}a{step}", "Test.Throw");
            else
                flow.Publish($"{name}a{step}", $"e{listener.Acts[step]}");
            line.Add($"{name}a{step}");
        }

        flow.Line([.. line]);
    }

    /// <summary>The same in plain words: a queue of events, and for each process how far it has come.</summary>
    private static (List<string> Ran, HashSet<string> Faulted) Model(Listener[] network, int first)
    {
        List<string> ran = [];
        HashSet<string> faulted = [];
        var at = new int[network.Length];
        var events = new Queue<(int Name, int Depth)>([(first, 1)]);
        while (events.TryDequeue(out var happened))
        {
            for (var number = 0; number < network.Length; number++)
            {
                var (listener, name) = (network[number], $"p{number}");
                if (faulted.Contains(name) || at[number] >= listener.Hears.Length || listener.Hears[at[number]] != happened.Name)
                    continue;
                var step = at[number]++;
                ran.Add($"{name}n{step}");
                if (listener.Acts[step] == -2 || (listener.Acts[step] >= 0 && happened.Depth >= 16))
                    faulted.Add(name);
                else if (listener.Acts[step] >= 0)
                    events.Enqueue((listener.Acts[step], happened.Depth + 1));
            }
        }

        return (ran, faulted);
    }

    private sealed record Listener(int[] Hears, int[] Acts)
    {
        public override string ToString() => string.Join(" ", Hears.Zip(Acts, (hears, acts) => $"{hears}->{acts}"));
    }
}
