using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Validation;

/// <summary>
/// A look at a whole drawing by somebody who is about to publish it, for what only the house knows. It may read the database.
/// </summary>
public interface IDefinitionCheck
{
    ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken);
}
