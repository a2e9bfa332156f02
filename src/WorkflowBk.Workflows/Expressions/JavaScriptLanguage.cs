using System.Collections.Concurrent;
using System.Text.Json;
using Acornima.Ast;
using Jint;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// JavaScript in a closed room, see <see cref="JavaScriptRoom"/>. Sees <c>getVariable(name)</c>, <c>variables.Name</c>,
/// <c>getName()</c> for each variable, <c>getInput(name)</c> and <c>facts.name</c>.
/// </summary>
internal sealed class JavaScriptLanguage : IExpressionLanguage
{
    private const int MaxCachedScripts = 1_000;

    private static readonly ScriptPreparationOptions _preparation = new()
    {
        // Folding would work out a huge constant while the definition is merely checked.
        FoldConstants = false,
        ParsingOptions = new ScriptParsingOptions { RegexTimeout = JavaScriptRoom.MaxRegexTime },
    };

    private readonly ConcurrentDictionary<string, Prepared<Script>> _scripts = new(StringComparer.Ordinal);

    public string Type => "JavaScript";

    public string? Check(JsonElement value)
    {
        try
        {
            Prepare(CodeOf(value));
            return null;
        }
        catch (ExpressionException exception)
        {
            return exception.Message;
        }
    }

    public IReadOnlyList<string> FactsIn(JsonElement value) => Check(value) is not null
        ? []
        : [.. Prepare(CodeOf(value)).Program!.DescendantNodes().OfType<MemberExpression>().Select(FactOf).OfType<string>().Distinct()];

    private static string? FactOf(MemberExpression member) => member switch
    {
        { Object: Identifier { Name: "facts" }, Computed: false, Property: Identifier { Name: var name } } => name,
        { Object: Identifier { Name: "facts" }, Computed: true, Property: StringLiteral { Value: var name } } => name,
        _ => null,
    };

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope) => Evaluate(CodeOf(value), scope, room => { }).Result;

    /// <summary>Runs a whole script, which may return a value and choose the ways out of its step.</summary>
    /// <exception cref="ExpressionException">It fails.</exception>
    public (JsonElement Result, IReadOnlyList<string> Outcomes) Run(string script, IExpressionScope scope) =>
        Evaluate($"(() => {{{script}\n}})()", scope, room => room.OfferOutcomes());

    private (JsonElement Result, IReadOnlyList<string> Outcomes) Evaluate(string code, IExpressionScope scope, Action<JavaScriptRoom> prepare)
    {
        var script = Prepare(code);
        try
        {
            using var room = new JavaScriptRoom(scope);
            prepare(room);
            return (room.Evaluate(script), room.Outcomes);
        }
        catch (Exception exception) when (exception is not ExpressionException)
        {
            // Nothing but the script runs in there, so whatever it ends in is the script's.
            throw new ExpressionException(exception.Message, exception);
        }
    }

    private Prepared<Script> Prepare(string code)
    {
        if (_scripts.TryGetValue(code, out var known))
            return known;
        try
        {
            var prepared = Engine.PrepareScript(code, options: _preparation);
            if (prepared.Program!.DescendantNodes().Any(node => node is BigIntLiteral))
                throw new ExpressionException("Integers without bounds (10n) cannot be used here.");
            if (_scripts.Count >= MaxCachedScripts)
                _scripts.Clear();
            return _scripts.GetOrAdd(code, prepared);
        }
        catch (Exception exception) when (exception is not ExpressionException)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }

    private static string CodeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
