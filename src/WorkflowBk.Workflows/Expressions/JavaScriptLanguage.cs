using System.Collections.Concurrent;
using System.Text.Json;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Runtime;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// JavaScript in a closed room: no CLR, no input or output, and limits on time, memory, recursion and steps. Sees
/// <c>getVariable(name)</c>, <c>variables.Name</c>, <c>getInput(name)</c> and <c>facts.name</c>.
/// </summary>
internal sealed class JavaScriptLanguage : IExpressionLanguage
{
    private const int MaxCachedScripts = 1_000;
    private const int MaxStatements = 100_000;
    private const int MaxRecursion = 64;
    private const long MaxMemory = 8_000_000;
    private static readonly TimeSpan _maxTime = TimeSpan.FromMilliseconds(150);

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

    public JsonElement Evaluate(JsonElement value, ExpressionScope scope)
    {
        var script = Prepare(CodeOf(value));
        using var engine = new Engine(options => options
            .TimeoutInterval(_maxTime)
            .LimitMemory(MaxMemory)
            .LimitRecursion(MaxRecursion)
            .MaxStatements(MaxStatements)
            .Strict());
        try
        {
            engine.SetValue("getVariable", new Func<string, JsValue>(name => ToJs(engine, scope.Variable(name))));
            engine.SetValue("getInput", new Func<string, JsValue>(name =>
                ToJs(engine, scope.Input.TryGetValue(name, out var input) ? input : default)));
            var facts = new JsObject(engine);
            foreach (var (name, fact) in scope.Facts)
                facts.Set(name, ToJs(engine, fact));
            engine.SetValue("facts", facts);
            return ToJson(engine, engine.Evaluate(script));
        }
        catch (Exception exception) when (exception is JintException or TimeoutException or InsufficientExecutionStackException)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }

    private Prepared<Script> Prepare(string code)
    {
        if (_scripts.TryGetValue(code, out var known))
            return known;
        try
        {
            var prepared = Engine.PrepareScript(code);
            if (_scripts.Count >= MaxCachedScripts)
                _scripts.Clear();
            return _scripts.GetOrAdd(code, prepared);
        }
        catch (Exception exception) when (exception is ScriptPreparationException or JintException)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }

    private static string CodeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsValue ToJs(Engine engine, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => JsValue.Null,
        JsonValueKind.True => JsBoolean.True,
        JsonValueKind.False => JsBoolean.False,
        JsonValueKind.String => new JsString(value.GetString()!),
        JsonValueKind.Number => new JsNumber(value.GetDouble()),
        _ => new Jint.Native.Json.JsonParser(engine).Parse(value.GetRawText()),
    };

    private static JsonElement ToJson(Engine engine, JsValue value)
    {
        if (value.IsUndefined() || value.IsNull())
            return default;
        var text = new Jint.Native.Json.JsonSerializer(engine).Serialize(value);
        return text.IsUndefined() ? default : JsonSerializer.Deserialize<JsonElement>(text.AsString());
    }
}
