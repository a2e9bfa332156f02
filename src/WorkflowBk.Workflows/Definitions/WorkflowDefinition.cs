namespace WorkflowBk.Workflows.Definitions;

/// <summary>One version of a workflow, read from Elsa 3 workflow JSON.</summary>
/// <param name="VersionId">Id of this version; Elsa calls it <c>id</c>.</param>
/// <param name="DefinitionId">Id that all versions share.</param>
public sealed record WorkflowDefinition(
    string VersionId,
    string DefinitionId,
    string Name,
    int Version,
    IReadOnlyList<VariableDefinition> Variables,
    IncidentStrategy IncidentStrategy,
    ActivityNode Root)
{
    private readonly Lazy<IReadOnlyDictionary<string, ActivityNode>> _steps =
        new(() => Root.SelfAndDescendants().ToDictionary(node => node.Id, StringComparer.Ordinal));

    /// <summary>All steps by id, containers included.</summary>
    public IReadOnlyDictionary<string, ActivityNode> Steps => _steps.Value;
}
