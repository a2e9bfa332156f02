using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>What an expression can see, and change.</summary>
internal interface IExpressionScope
{
    /// <summary>Names of the variables that can be seen, each once.</summary>
    IEnumerable<string> VariableNames { get; }

    /// <summary>Names of what the workflow says it is started with, and of what it was.</summary>
    IEnumerable<string> InputNames { get; }

    /// <summary>What the workflow was started with.</summary>
    IReadOnlyDictionary<string, JsonElement> Input { get; }

    /// <summary>Whitelisted facts about the case.</summary>
    IReadOnlyDictionary<string, JsonElement> Facts { get; }

    string CorrelationId { get; }

    string InstanceId { get; }

    string? InstanceName { get; }

    /// <summary>What the step that completed last gave as its result; undefined when it gave none.</summary>
    JsonElement LastResult { get; }

    /// <summary>The burst's moment.</summary>
    DateTimeOffset Now { get; }

    /// <summary>A variable's value, the nearest with that name; undefined when there is none.</summary>
    JsonElement Variable(string name);

    /// <summary>A variable's value by id; undefined when there is none.</summary>
    JsonElement VariableById(string id);

    /// <summary>Sets the nearest variable with that name.</summary>
    /// <exception cref="ExpressionException">There is none, or the value cannot be kept.</exception>
    void SetVariable(string name, JsonElement value);

    /// <summary>What a step gave when it last completed; undefined when it did not, or gave nothing by that name.</summary>
    JsonElement Output(string stepId, string name);
}
