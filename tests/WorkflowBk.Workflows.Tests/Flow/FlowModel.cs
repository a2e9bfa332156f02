namespace WorkflowBk.Workflows.Tests.Flow;

/// <summary>A drawing without loops: steps 0, 1, 2 …, with connections from lower to higher numbers.</summary>
/// <param name="Kinds">For each step: an ordinary one, or a decision with its answer.</param>
internal sealed record Drawing(IReadOnlyList<StepKind> Kinds, IReadOnlyList<(int From, bool Port, int To)> Connections);

internal enum StepKind
{
    Ordinary,
    AnswersTrue,
    AnswersFalse,
}

/// <summary>Which steps of a drawing run, worked out without counting anything: a step runs when some way to it was taken.</summary>
internal static class FlowModel
{
    public static HashSet<int> Ran(Drawing drawing)
    {
        HashSet<int> ran = [0];
        for (var step = 1; step < drawing.Kinds.Count; step++)
        {
            if (drawing.Connections.Any(connection => connection.To == step && ran.Contains(connection.From) && IsTaken(drawing, connection)))
                ran.Add(step);
        }

        return ran;
    }

    /// <summary>Pairs of steps that both run, the first before the second.</summary>
    public static IEnumerable<(int Before, int After)> Order(Drawing drawing)
    {
        var ran = Ran(drawing);
        return drawing.Connections.Where(connection => ran.Contains(connection.From) && ran.Contains(connection.To))
            .Select(connection => (connection.From, connection.To));
    }

    private static bool IsTaken(Drawing drawing, (int From, bool Port, int To) connection) => drawing.Kinds[connection.From] switch
    {
        StepKind.Ordinary => true,
        StepKind.AnswersTrue => connection.Port,
        _ => !connection.Port,
    };
}
