using System.Globalization;
using CsCheck;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Migration;

public sealed class MoveProperties
{
    /// <summary>Two drawings with steps and connections in common, each without some of the other's.</summary>
    private static readonly Gen<(Half Here, Half There, int Answers, int Seed)> _edits =
        from count in Gen.Int[3, 12]
        from ends in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[count, count * 3]
        from waits in Gen.Bool.Array[count]
        from here in Gen.Int[0, 99].Array[count]
        from there in Gen.Int[0, 99].Array[count]
        from cut in Gen.Int[0, 99].Array[count * 6]
        from answers in Gen.Int[0, 4]
        from seed in Gen.Int[0, 1_000]
        let all = ends.Where(end => end.Item1 != end.Item2).Select(end => (From: Math.Min(end.Item1, end.Item2), To: Math.Max(end.Item1, end.Item2))).Distinct().ToList()
        select (Half.Of(all, waits, here, cut), Half.Of(all, waits, there, [.. cut.Reverse()]), answers, seed);

    [Fact]
    public void Move_AnyEdit_EndsAndRunsNothingTwiceAndNothingUncalledFor() => _edits.Sample(
        edit =>
        {
            var world = World.RunAsync(edit.Here.Write()).GetAwaiter().GetResult();
            for (var i = 0; i < edit.Answers && world.Waiting.Any(); i++)
                Answer(world, edit.Seed);
            if (!world.Waiting.Any())
                return;
            world.Publish(edit.There.Write());
            var before = Completed(world);
            if (world.PlanAsync(2).GetAwaiter().GetResult() is not { IsPossible: true })
            {
                Assert.Equal(StimulusStatus.Rejected, world.MoveAsync(2).GetAwaiter().GetResult().Status);
                return;
            }

            Assert.Equal(StimulusStatus.Applied, world.MoveAsync(2).GetAwaiter().GetResult().Status);
            while (world.Waiting.Any())
                Answer(world, edit.Seed);

            var ran = Completed(world);
            Assert.Empty(world.Instance.Incidents.Select(incident => incident.Message));
            Assert.Equal(WorkflowStatus.Finished, world.Status);
            Assert.Equal(ran.Count, ran.Distinct().Count());
            var after = ran.Skip(before.Count).ToHashSet();
            Assert.All(edit.There.Connections.Where(connection => after.Contains(connection.From)), connection => Assert.Contains(connection.To, ran));
        },
        iter: 2_000);

    private static void Answer(World world, int seed)
    {
        var open = world.Waiting.ToList();
        world.CompleteAsync(open[seed % open.Count]).GetAwaiter().GetResult();
    }

    private static List<int> Completed(World world) =>
        [.. world.Store.Journal.Where(entry => entry.Event == JournalEvent.Completed).Select(entry => int.Parse(entry.StepId[1..], CultureInfo.InvariantCulture))];

    /// <param name="Waits">For each step, whether somebody must answer it.</param>
    private sealed record Half(IReadOnlyList<int> Steps, IReadOnlyList<bool> Waits, IReadOnlyList<(int From, int To)> Connections)
    {
        private const int ShareRemoved = 20;

        public static Half Of(IReadOnlyList<(int From, int To)> all, bool[] waits, int[] chances, int[] cut)
        {
            List<int> steps = [.. Enumerable.Range(0, waits.Length).Where(step => step == 0 || chances[step] >= ShareRemoved)];
            var joined = all.Where((_, i) => cut[i % cut.Length] >= ShareRemoved).Where(end => steps.Contains(end.From) && steps.Contains(end.To));
            return new Half(steps, waits, [.. joined]);
        }

        public override string ToString() =>
            $"steps {string.Join(' ', Steps.Select(step => Waits[step] ? $"{step}?" : $"{step}"))}, connections {string.Join(' ', Connections)}";

        public string Write() => WorkflowJson.Of(flow =>
        {
            foreach (var step in Steps)
            {
                if (Waits[step])
                    flow.Task($"s{step}");
                else
                    flow.Notes($"s{step}");
            }

            foreach (var (from, to) in Connections)
                flow.Line($"s{from}", $"s{to}");
        });
    }
}
