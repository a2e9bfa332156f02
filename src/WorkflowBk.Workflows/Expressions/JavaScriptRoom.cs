using System.Text.Json;
using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// A closed room for one evaluation: no CLR, no input or output, no code made of text, no chance, and limits on time, memory,
/// recursion and steps. The clock shows the burst's moment, so that a burst run again sees the same.
/// </summary>
internal sealed class JavaScriptRoom : IDisposable
{
    /// <summary>
    /// Longest time a regular expression may take. The limits on statements and memory end nearly everything long before; time
    /// is the last resort, and roomy, since a busy machine must not make an honest expression fail.
    /// </summary>
    public static readonly TimeSpan MaxRegexTime = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _maxTime = TimeSpan.FromSeconds(2);

    /// <summary>What can take memory by the gigabyte, or time, in one step that no limit sees; and chance.</summary>
    private static readonly string[] _notHere =
    [
        "ArrayBuffer", "SharedArrayBuffer", "DataView", "Atomics", "BigInt", "Int8Array", "Uint8Array", "Uint8ClampedArray",
        "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float16Array", "Float32Array", "Float64Array", "BigInt64Array",
        "BigUint64Array", "Temporal",
    ];

    private const int MaxStatements = 100_000;
    private const int MaxRecursion = 64;
    private const long MaxMemory = 8_000_000;
    private const int MaxArray = 100_000;

    private readonly Engine _engine;

    public JavaScriptRoom(ExpressionScope scope)
    {
        _engine = new Engine(options =>
        {
            options
                .TimeoutInterval(_maxTime)
                .LimitMemory(MaxMemory)
                .LimitRecursion(MaxRecursion)
                .MaxStatements(MaxStatements)
                .Strict();
            options.Constraints.StackOverflowGuard = true;
            options.Constraints.RegexTimeout = MaxRegexTime;
            options.Constraints.MaxArraySize = MaxArray;
            options.Host.StringCompilationAllowed = false;
            options.TimeSystem = new JavaScriptClock(scope.Now);
        });
        foreach (var name in _notHere)
            _engine.Global.Delete(name);
        _engine.GetValue("Math").AsObject().Delete("random");
        LimitRepeat();
        Furnish(scope);
    }

    public JsonElement Evaluate(in Prepared<Script> script)
    {
        var value = _engine.Evaluate(script);
        _engine.Constraints.Check();
        if (value.IsUndefined() || value.IsNull())
            return default;
        var text = new Jint.Native.Json.JsonSerializer(_engine).Serialize(value);
        if (text.IsUndefined())
            return default;
        var json = JsonSerializer.Deserialize<JsonElement>(text.AsString());
        WellFormedText.Check(json);
        return json;
    }

    public void Dispose() => _engine.Dispose();

    private void Furnish(ExpressionScope scope)
    {
        var variables = new JsObject(_engine);
        foreach (var name in scope.VariableNames)
        {
            var value = ToJs(scope.Variable(name));
            variables.Set(name, value);
            _engine.SetValue($"get{name}", new Func<JsValue>(() => value));
        }

        var facts = new JsObject(_engine);
        foreach (var (name, fact) in scope.Facts)
            facts.Set(name, ToJs(fact));
        _engine.SetValue("variables", variables);
        _engine.SetValue("facts", facts);
        _engine.SetValue("getVariable", new Func<string, JsValue>(name => ToJs(scope.Variable(name))));
        _engine.SetValue("getInput", new Func<string, JsValue>(name => ToJs(scope.Input.GetValueOrDefault(name))));
    }

    /// <summary>The one built-in function that makes a text of any length before a limit is looked at.</summary>
    private void LimitRepeat()
    {
        var strings = _engine.GetValue("String").AsObject().Get("prototype").AsObject();
        var repeat = strings.Get("repeat");
        strings.Set("repeat", new ClrFunction(_engine, "repeat", (text, arguments) =>
        {
            var times = arguments.Length > 0 ? TypeConverter.ToNumber(arguments[0]) : 0;
            if (TypeConverter.ToString(text).Length * times > MaxMemory / sizeof(char))
                throw new JavaScriptException("Invalid string length");
            return _engine.Invoke(repeat, text, [.. arguments]);
        }));
    }

    private JsValue ToJs(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => JsValue.Null,
        JsonValueKind.True => JsBoolean.True,
        JsonValueKind.False => JsBoolean.False,
        JsonValueKind.String => new JsString(value.GetString()!),
        JsonValueKind.Number => new JsNumber(value.GetDouble()),
        _ => new Jint.Native.Json.JsonParser(_engine).Parse(value.GetRawText()),
    };
}
