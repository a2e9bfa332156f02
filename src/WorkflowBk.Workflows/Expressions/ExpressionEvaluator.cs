using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>Evaluates expressions of every kind we have.</summary>
internal sealed class ExpressionEvaluator
{
    private readonly JavaScriptLanguage _scripts = new();
    private readonly Dictionary<string, IExpressionLanguage> _languages;

    public ExpressionEvaluator() => _languages = new IExpressionLanguage[]
    {
        new LiteralLanguage(), new ObjectLanguage(), new VariableLanguage(), new InputLanguage(), _scripts, new LiquidLanguage(),
    }.ToDictionary(language => language.Type, StringComparer.Ordinal);

    /// <summary>Runs a script that may choose the ways out of its step.</summary>
    /// <exception cref="ExpressionException">It fails.</exception>
    public (JsonElement Result, IReadOnlyList<string> Outcomes) RunScript(string script, IExpressionScope scope) => _scripts.Run(script, scope);

    /// <summary>Why an expression is refused, or <c>null</c>.</summary>
    public string? Check(Expression expression) =>
        _languages.TryGetValue(expression.Type, out var language)
            ? language.Check(expression.Value)
            : $"expressions of the kind “{expression.Type}” cannot be used here.";

    /// <summary>Names of the facts that an expression asks for.</summary>
    public IReadOnlyList<string> FactsIn(Expression expression) =>
        _languages.TryGetValue(expression.Type, out var language) ? language.FactsIn(expression.Value) : [];

    /// <exception cref="ExpressionException">It gives no value.</exception>
    public JsonElement Evaluate(Expression expression, IExpressionScope scope) =>
        _languages.TryGetValue(expression.Type, out var language)
            ? language.Evaluate(expression.Value, scope)
            : throw new ExpressionException($"Expressions of the kind “{expression.Type}” cannot be used here.");
}
