using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>Finds steps that run a workflow which is not published: they would stop the case until it is.</summary>
internal sealed class ChildCheck(IVersionStore versions) : IDefinitionCheck
{
    public async ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        List<DefinitionProblem> problems = [];
        foreach (var (step, childId) in ChildCircles.ChildrenOf(definition))
        {
            if (childId != definition.DefinitionId && await versions.FindPublishedAsync(childId, cancellationToken) is null)
                problems.Add(DefinitionProblem.Warning(step, "child-not-published", $"no version of the workflow “{childId}” is published.", childId));
        }

        return problems;
    }
}
