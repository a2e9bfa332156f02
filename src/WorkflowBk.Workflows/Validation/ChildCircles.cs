using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds workflows that would run each other in a circle, by way of those that are published.</summary>
internal static class ChildCircles
{
    private static readonly string[] _runners = ["Elsa.ExecuteWorkflow", "Elsa.DispatchWorkflow"];

    public static async Task<IReadOnlyList<DefinitionProblem>> FindAsync(
        WorkflowDefinition definition, IVersionStore versions, CancellationToken cancellationToken)
    {
        List<DefinitionProblem> problems = [];
        foreach (var (step, childId) in ChildrenOf(definition))
        {
            if (await LeadsBackAsync(definition.DefinitionId, childId, versions, cancellationToken))
                problems.Add(DefinitionProblem.At(step, "circular-child", $"it runs “{childId}”, which comes back to this workflow.", childId));
        }

        return problems;
    }

    private static async Task<bool> LeadsBackAsync(string to, string from, IVersionStore versions, CancellationToken cancellationToken)
    {
        HashSet<string> seen = [];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out var id))
        {
            if (id == to)
                return true;
            if (!seen.Add(id) || await versions.FindPublishedAsync(id, cancellationToken) is not { } reference)
                continue;
            if (await versions.FindAsync(reference.Id, cancellationToken) is { } version
                && DefinitionReader.Read(version.Json).Definition is { } definition)
            {
                foreach (var (_, child) in ChildrenOf(definition))
                    open.Enqueue(child);
            }
        }

        return false;
    }

    /// <summary>Only what is written out can be followed; a computed one is the run's affair.</summary>
    public static IEnumerable<(ActivityNode Step, string DefinitionId)> ChildrenOf(WorkflowDefinition definition) =>
        from step in definition.Steps.Values
        where _runners.Contains(step.Type)
        let written = Expression.Read(step.Property(nameof(ExecuteWorkflow.WorkflowDefinitionId)))
        where written is { Type: "Literal", Value.ValueKind: System.Text.Json.JsonValueKind.String }
        select (step, written.Value.GetString()!);
}
