using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>A variable of a workflow. Steps refer to it by id, expressions by name.</summary>
/// <param name="InitialValue">Its value at start; undefined when it has none.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, JsonElement InitialValue);
