using CsCheck;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

/// <summary>Containers in containers, with people who answer in any order, and a machine that stops now and then.</summary>
public sealed class ProgramProperties
{
    private static readonly Gen<Program> _programs = Gen.Int[0, int.MaxValue].Select(seed => new Writer(seed).Program(3, inLoop: false));

    [Fact]
    public void Run_AnyProgram_DoesWhatIsWritten() => Gen.Select(_programs, Gen.Int[0, 1_000_000]).Sample(
        (program, seed) =>
        {
            List<string> written = [];
            program.Run(written);
            var luck = new Random(seed);
            var world = new World();
            world.Publish(WorkflowJson.Of(flow => flow.Line([.. new[] { program }.Select(step => step.Draw(flow))])));

            Tried(luck, world, key => world.StartAsync(key: key));
            while (world.Store.Waits.Values.OrderBy(wait => wait.ExecutionId).ToList() is { Count: > 0 } open)
            {
                var chosen = open[luck.Next(open.Count)];
                Tried(luck, world, key => world.ResumeAsync(chosen.Id, key: key));
            }

            var ran = world.Ran.Where(effect => !effect.StartsWith("cancelled", StringComparison.Ordinal)).ToList();
            Assert.Equal(WorkflowStatus.Finished, world.Status);
            if (program.IsOrdered)
                Assert.Equal(written, ran);
            else
                Assert.Equal(written.Order(StringComparer.Ordinal), ran.Order(StringComparer.Ordinal));
        },
        iter: 1_000);

    /// <summary>Sends a stimulus as a client does who may get no answer: again, with the same key, until it is told.</summary>
    private static void Tried(Random luck, World world, Func<string, Task<StimulusOutcome>> send)
    {
        var key = $"key-{luck.Next()}-{world.Store.Commits}";
        world.Store.CrashesBeforeCommit = luck.Next(3) == 0;
        var again = luck.Next(4) == 0;
        StimulusOutcome? outcome = null;
        while (outcome is null)
        {
            try
            {
                outcome = send(key).GetAwaiter().GetResult();
            }
            catch (NoDatabaseException)
            {
                // Nothing is known of what became of it, so it is sent again.
            }
        }

        Assert.Equal(StimulusStatus.Applied, outcome.Status);
        if (again)
            Assert.Equal(StimulusStatus.AlreadyApplied, send(key).GetAwaiter().GetResult().Status);
    }

    /// <summary>Writes a program at random.</summary>
    private sealed class Writer(int seed)
    {
        private readonly Random _luck = new(seed);
        private int _number;

        public Program Program(int depth, bool inLoop)
        {
            var number = ++_number;
            return _luck.Next(depth == 0 ? 3 : 9) switch
            {
                0 => new Program.Note(number),
                1 => new Program.Wait(number),
                2 => inLoop ? new Program.Leave(number) : new Program.Note(number),
                3 => new Program.Flow(number, Some(depth, inLoop)),
                4 => new Program.Both(number, Some(depth, inLoop: false)),
                5 => new Program.Choice(number, _luck.Next(2) == 0, Program(depth - 1, inLoop), Program(depth - 1, inLoop)),
                6 => new Program.Rounds(number, _luck.Next(2) == 0 ? "Elsa.For" : "Elsa.ForEach", _luck.Next(4), Program(depth - 1, inLoop: true)),
                7 => new Program.Rounds(number, "Elsa.ParallelForEach", _luck.Next(4), Program(depth - 1, inLoop: false)),
                _ => new Program.Block(number, Some(depth, inLoop)),
            };
        }

        private List<Program> Some(int depth, bool inLoop) => [.. Enumerable.Range(0, 1 + _luck.Next(3)).Select(_ => Program(depth - 1, inLoop))];
    }
}
