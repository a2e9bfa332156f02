using System.Globalization;
using CsCheck;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

public sealed class FlowchartProperties
{
    private static readonly Gen<Drawing> _drawings =
        from count in Gen.Int[1, 14]
        from kinds in Gen.Enum<StepKind>().Array[count]
        from ends in Gen.Select(Gen.Int[0, count - 1], Gen.Bool, Gen.Int[0, count - 1]).Array[0, count * 2]
        select new Drawing(
            kinds,
            [.. ends.Where(end => end.Item1 != end.Item3).Select(end => (Math.Min(end.Item1, end.Item3), end.Item2, Math.Max(end.Item1, end.Item3))).Distinct()]);

    [Fact]
    public void Start_AnyDrawingWithoutLoops_RunsWhatTheModelSays() => _drawings.Sample(
        drawing =>
        {
            var world = World.RunAsync(Write(drawing, waits: [])).GetAwaiter().GetResult();

            Check(drawing, world);
            Assert.Equal(1, world.Store.Commits);
        },
        iter: 1_000);

    [Fact]
    public void Resume_AnyDrawingWithWaits_RunsTheSameInWhateverOrderTheyComeBack() =>
        Gen.Select(_drawings, Gen.Int[0, 13].HashSet[0, 5], Gen.Int[0, 1_000]).Sample(
            (drawing, waits, seed) =>
            {
                var world = World.RunAsync(Write(drawing, waits)).GetAwaiter().GetResult();
                while (world.Waiting.ToList() is { Count: > 0 } open)
                    world.CompleteAsync(open[seed % open.Count]).GetAwaiter().GetResult();

                Check(drawing, world);
            },
            iter: 500);

    private static void Check(Drawing drawing, World world)
    {
        var ran = world.Store.Journal.Where(entry => entry.Event == JournalEvent.Completed).Select(entry => int.Parse(entry.StepId[1..], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(WorkflowStatus.Finished, world.Status);
        Assert.Equal(FlowModel.Ran(drawing).Order(), ran.Order());
        Assert.All(FlowModel.Order(drawing), pair => Assert.True(ran.IndexOf(pair.Before) < ran.IndexOf(pair.After)));
    }

    private static string Write(Drawing drawing, IReadOnlyCollection<int> waits) =>
        new WorkflowJson("flow-1").Draw(flow =>
        {
            for (var step = 0; step < drawing.Kinds.Count; step++)
            {
                if (drawing.Kinds[step] != StepKind.Ordinary)
                    flow.Add($"s{step}", "Elsa.FlowDecision", ("Condition", In.Literal(drawing.Kinds[step] == StepKind.AnswersTrue)));
                else if (waits.Contains(step))
                    flow.Task($"s{step}");
                else
                    flow.Notes($"s{step}");
            }

            foreach (var (from, port, to) in drawing.Connections)
                flow.Line(drawing.Kinds[from] == StepKind.Ordinary ? $"s{from}" : $"s{from}:{port}", $"s{to}");
        }).ToString();
}
