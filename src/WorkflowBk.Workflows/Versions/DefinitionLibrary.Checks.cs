using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Workflows.Versions;

/// <content>What would keep a version from being published.</content>
public sealed partial class DefinitionLibrary
{
    /// <summary>Everything that must be put right before a version can be published; empty when nothing must.</summary>
    public async Task<IReadOnlyList<DefinitionProblem>> ProblemsOfAsync(WorkflowVersion version, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(version.Json);
        return reading.Definition is { } definition
            ? [.. _check(definition), .. await ChildCircles.FindAsync(definition, _store, cancellationToken)]
            : reading.Problems;
    }
}
