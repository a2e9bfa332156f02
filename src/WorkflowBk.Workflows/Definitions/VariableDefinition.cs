using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>A variable of a workflow, or of a container in it. Steps refer to it by id, expressions by name.</summary>
/// <param name="InitialValue">Its value at start; undefined when it has none.</param>
/// <param name="IsKept">Its value outlasts a wait; else it falls back to the initial one.</param>
public sealed record VariableDefinition(string Id, string Name, string TypeName, JsonElement InitialValue, bool IsKept);
