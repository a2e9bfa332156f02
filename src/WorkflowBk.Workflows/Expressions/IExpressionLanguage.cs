using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>One kind of expression.</summary>
internal interface IExpressionLanguage
{
    string Type { get; }

    /// <summary>Why an expression could never work, or <c>null</c> when it can.</summary>
    string? Check(JsonElement value);

    /// <summary>Names of the facts that an expression asks for; empty when it could never work.</summary>
    IReadOnlyList<string> FactsIn(JsonElement value) => [];

    /// <exception cref="ExpressionException">It gives no value; the message says why.</exception>
    JsonElement Evaluate(JsonElement value, IExpressionScope scope);
}
