using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Web.Trials;

/// <summary>What the same choices lead to in two versions, held against each other.</summary>
internal static class ReplayComparison
{
    private static readonly HashSet<string> _letters = new(StringComparer.Ordinal) { "Bk.NotifyFamily", "Bk.IssueDocument" };

    /// <summary>What a drawing needs to hang together, and nobody notices.</summary>
    private static readonly HashSet<string> _untold = new(StringComparer.Ordinal) { "Elsa.Start", "Elsa.End", "Elsa.FlowFork", "Elsa.FlowJoin" };

    public static IReadOnlyList<ReplayDifference> Compare(
        ReplayResult before, WorkflowDefinition old, ReplayResult after, WorkflowDefinition draft)
    {
        List<ReplayDifference> differences = [];
        if (after.StoppedAt.Count > 0)
            differences.Add(new ReplayDifference(ReplayDifferenceKind.Stops, string.Join(", ", after.StoppedAt)));
        else if (after.Refused.Count > 0)
            differences.Add(new ReplayDifference(ReplayDifferenceKind.Refused, ""));
        var (was, becomes) = (Told(before, old), Told(after, draft));
        foreach (var stepId in was.Keys.Union(becomes.Keys))
        {
            var (then, now) = (was.GetValueOrDefault(stepId, []), becomes.GetValueOrDefault(stepId, []));
            // A case that stops has not reached what comes after: that is said by where it stops.
            if (now.Count < then.Count && differences.Count == 0)
                differences.Add(new ReplayDifference(ReplayDifferenceKind.NotPassed, old.Steps[stepId].Name));
            else if (now.Count > then.Count)
                differences.Add(new ReplayDifference(ReplayDifferenceKind.New, draft.Steps[stepId].Name));
            else if (now.Count == then.Count && !now.SequenceEqual(then))
                differences.Add(new ReplayDifference(ReplayDifferenceKind.OtherWay, draft.Steps[stepId].Name));
        }

        if (after is not { StoppedAt: [], Refused: [] })
            return differences;
        var letters = Letters(after, draft) - Letters(before, old);
        if (letters != 0)
            differences.Add(new ReplayDifference(letters > 0 ? ReplayDifferenceKind.MoreLetters : ReplayDifferenceKind.FewerLetters, "", Math.Abs(letters)));
        if (before.Days is { } daysBefore && after.Days is null)
            differences.Add(new ReplayDifference(ReplayDifferenceKind.NotClosed, "", daysBefore));
        else if (after.Days - before.Days is { } days and not 0)
            differences.Add(new ReplayDifference(days > 0 ? ReplayDifferenceKind.Longer : ReplayDifferenceKind.Shorter, "", Math.Abs(days)));
        return differences;
    }

    private static Dictionary<string, List<string>> Told(ReplayResult result, WorkflowDefinition definition) => result.Steps
        .Where(step => definition.Steps.TryGetValue(step.StepId, out var found) && !_untold.Contains(found.Type))
        .GroupBy(step => step.StepId, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(step => step.Outcome).ToList(), StringComparer.Ordinal);

    private static int Letters(ReplayResult result, WorkflowDefinition definition) =>
        result.Steps.Count(step => definition.Steps.TryGetValue(step.StepId, out var found) && _letters.Contains(found.Type));
}

/// <summary>Something that would have been otherwise.</summary>
/// <param name="What">Names of steps, as they are drawn.</param>
/// <param name="Count">Letters or days, where they are counted.</param>
public sealed record ReplayDifference(ReplayDifferenceKind Kind, string What, int Count = 0);

/// <summary>The ways a case can go otherwise.</summary>
public enum ReplayDifferenceKind
{
    /// <summary>It asks for what the case never answered.</summary>
    Stops,

    /// <summary>What was chosen is not accepted.</summary>
    Refused,
    NotPassed,
    New,
    OtherWay,
    MoreLetters,
    FewerLetters,
    Longer,
    Shorter,
    NotClosed,
}
