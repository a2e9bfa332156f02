using WorkflowBk.Workflows.Tests.Kit;

namespace WorkflowBk.Workflows.Tests.Flow;

/// <summary>A workflow of containers in containers, as a program that can be read from top to bottom.</summary>
internal abstract record Program
{
    /// <summary>Tells that it ran.</summary>
    public sealed record Note(int Number) : Program;

    /// <summary>Waits for a person.</summary>
    public sealed record Wait(int Number) : Program;

    public sealed record Block(int Number, IReadOnlyList<Program> Steps) : Program;

    public sealed record Flow(int Number, IReadOnlyList<Program> Steps) : Program;

    public sealed record Both(int Number, IReadOnlyList<Program> Steps) : Program;

    public sealed record Choice(int Number, bool Holds, Program Then, Program Else) : Program;

    public sealed record Rounds(int Number, string Type, int Count, Program Body) : Program;

    /// <summary>Leaves the nearest loop.</summary>
    public sealed record Leave(int Number) : Program;

    /// <summary>Everything happens in the order it is written.</summary>
    public bool IsOrdered => this switch
    {
        Both => false,
        Rounds { Type: "Elsa.ParallelForEach" } => false,
        Block block => block.Steps.All(step => step.IsOrdered),
        Flow flow => flow.Steps.All(step => step.IsOrdered),
        Choice choice => choice.Then.IsOrdered && choice.Else.IsOrdered,
        Rounds rounds => rounds.Body.IsOrdered,
        _ => true,
    };

    /// <summary>What runs, in the order it is written; worked out as one would by hand.</summary>
    /// <returns>Whether the loop around it is left.</returns>
    public bool Run(List<string> ran)
    {
        switch (this)
        {
            case Note note:
                ran.Add($"n{note.Number}");
                return false;
            case Wait wait:
                ran.Add($"w{wait.Number}");
                return false;
            case Block block:
                return block.Steps.Any(step => step.Run(ran));
            case Flow flow:
                return flow.Steps.Any(step => step.Run(ran));
            case Both both:
                foreach (var step in both.Steps)
                    step.Run(ran);
                return false;
            case Choice choice:
                return (choice.Holds ? choice.Then : choice.Else).Run(ran);
            case Rounds rounds:
                for (var round = 0; round < rounds.Count; round++)
                {
                    if (rounds.Body.Run(ran))
                        break;
                }

                return false;
            default:
                return true;
        }
    }

    /// <summary>Draws it.</summary>
    /// <returns>The step's id.</returns>
    public string Draw(FlowJson flow)
    {
        switch (this)
        {
            case Note note:
                flow.Notes($"n{note.Number}");
                return $"n{note.Number}";
            case Wait wait:
                flow.Task($"w{wait.Number}");
                return $"w{wait.Number}";
            case Block block:
                flow.Sequence($"s{block.Number}", inner => block.Steps.ToList().ForEach(step => step.Draw(inner)));
                return $"s{block.Number}";
            case Both both:
                flow.List($"p{both.Number}", "Elsa.Parallel", inner => both.Steps.ToList().ForEach(step => step.Draw(inner)));
                return $"p{both.Number}";
            case Flow chart:
                flow.Nested($"f{chart.Number}", inner => inner.Line([.. chart.Steps.Select(step => step.Draw(inner))]));
                return $"f{chart.Number}";
            case Choice choice:
                flow.With(
                    $"i{choice.Number}", "Elsa.If", [("Condition", In.Literal(choice.Holds))],
                    ("then", inner => choice.Then.Draw(inner)), ("else", inner => choice.Else.Draw(inner)));
                return $"i{choice.Number}";
            case Rounds { Type: "Elsa.For" } loop:
                flow.With($"l{loop.Number}", loop.Type, [("Start", In.Literal(1)), ("End", In.Literal(loop.Count))], ("body", inner => loop.Body.Draw(inner)));
                return $"l{loop.Number}";
            case Rounds loop:
                flow.With(
                    $"l{loop.Number}", loop.Type, [("Items", In.Json($"[{string.Join(',', Enumerable.Range(0, loop.Count))}]"))],
                    ("body", inner => loop.Body.Draw(inner)));
                return $"l{loop.Number}";
            case Leave leave:
                flow.Add($"b{leave.Number}", "Elsa.Break");
                return $"b{leave.Number}";
            default:
                throw new NotSupportedException();
        }
    }
}
