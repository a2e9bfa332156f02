using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>All there is to say about a drawing before cases follow it: what blocks it, and what is worth a thought.</summary>
public sealed class DefinitionReview
{
    private readonly Func<WorkflowDefinition, IReadOnlyList<DefinitionProblem>> _validate;
    private readonly IVersionStore _versions;
    private readonly IReadOnlyList<IDefinitionCheck> _checks;

    internal DefinitionReview(
        Func<WorkflowDefinition, IReadOnlyList<DefinitionProblem>> validate, IVersionStore versions, IEnumerable<IDefinitionCheck> checks)
    {
        _validate = validate;
        _versions = versions;
        _checks = [.. checks];
    }

    /// <summary>What can be said without looking at the house: what is wrong with the drawing itself.</summary>
    /// <param name="json">Elsa 3 workflow JSON.</param>
    public IReadOnlyList<DefinitionProblem> Validate(string json)
    {
        var reading = DefinitionReader.Read(json);
        return reading.Definition is { } definition ? _validate(definition) : reading.Problems;
    }

    /// <param name="json">Elsa 3 workflow JSON.</param>
    /// <returns>What blocks it first, and then the warnings; empty when there is nothing to say.</returns>
    public async Task<IReadOnlyList<DefinitionProblem>> ReviewAsync(string json, CancellationToken cancellationToken)
    {
        var reading = DefinitionReader.Read(json);
        if (reading.Definition is not { } definition)
            return reading.Problems;
        List<DefinitionProblem> problems = [.. _validate(definition), .. await ChildCircles.FindAsync(definition, _versions, cancellationToken)];
        foreach (var check in _checks)
            problems.AddRange(await check.CheckAsync(definition, cancellationToken));
        return [.. problems.Distinct().OrderBy(problem => problem.IsWarning)];
    }
}
