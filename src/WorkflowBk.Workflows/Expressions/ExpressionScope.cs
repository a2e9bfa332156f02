using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>What an expression can see.</summary>
/// <param name="VariableNames">The names of all variables.</param>
/// <param name="Variable">A variable's value by name; undefined when there is none.</param>
/// <param name="VariableById">A variable's value by id.</param>
/// <param name="Input">What the workflow was started with.</param>
/// <param name="Facts">Whitelisted facts about the case.</param>
/// <param name="Now">The burst's moment.</param>
internal sealed record ExpressionScope(
    IEnumerable<string> VariableNames,
    Func<string, JsonElement> Variable,
    Func<string, JsonElement> VariableById,
    IReadOnlyDictionary<string, JsonElement> Input,
    IReadOnlyDictionary<string, JsonElement> Facts,
    DateTimeOffset Now);
