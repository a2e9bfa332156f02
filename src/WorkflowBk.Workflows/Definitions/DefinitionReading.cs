namespace WorkflowBk.Workflows.Definitions;

/// <summary>A definition that could be read, or why it could not.</summary>
public sealed record DefinitionReading(WorkflowDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems)
{
    internal static DefinitionReading Refused(string code, string reason) => new(null, [DefinitionProblem.OfFile(code, reason)]);
}
