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
    IReadOnlyList<InputDefinition> Inputs,
    IncidentStrategy IncidentStrategy,
    ActivityNode Root)
{
    private readonly Lazy<IReadOnlyDictionary<string, ActivityNode>> _steps =
        new(() => Root.SelfAndDescendants().ToDictionary(node => node.Id, StringComparer.Ordinal));

    private readonly Lazy<bool> _asksForOutputs = new(() => Root.Json.GetRawText() is var text
        && _outputFunctions.Any(name => text.Contains(name, StringComparison.Ordinal)));

    private static readonly string[] _outputFunctions = ["getOutputFrom", "getResultFromActivity", "getLastResult"];

    /// <summary>Whether there is a variable with an id, of the workflow or of a container in it.</summary>
    internal bool HasVariable(string? id) =>
        id is "CurrentValue" or "CurrentIndex"
        || Variables.Concat(Steps.Values.SelectMany(step => step.Variables)).Any(variable => variable.Id == id);

    /// <summary>An expression of it asks what a step gave, so that this must be remembered.</summary>
    internal bool AsksForOutputs => _asksForOutputs.Value;

    /// <summary>All steps by id, containers included.</summary>
    public IReadOnlyDictionary<string, ActivityNode> Steps => _steps.Value;
}
