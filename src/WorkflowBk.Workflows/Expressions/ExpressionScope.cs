using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>What an expression can see.</summary>
/// <param name="Variable">A variable's value by name; undefined when there is none.</param>
/// <param name="VariableById">A variable's value by id.</param>
/// <param name="Input">What the workflow was started with.</param>
/// <param name="Facts">Whitelisted facts about the case.</param>
internal sealed record ExpressionScope(
    Func<string, JsonElement> Variable,
    Func<string, JsonElement> VariableById,
    IReadOnlyDictionary<string, JsonElement> Input,
    IReadOnlyDictionary<string, JsonElement> Facts);
