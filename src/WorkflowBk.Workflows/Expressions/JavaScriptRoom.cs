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
internal sealed partial class JavaScriptRoom : IDisposable
{
    /// <summary>
    /// Longest time a regular expression may take. The limits on statements and memory end nearly everything long before; time
    /// is the last resort, and roomy, since a busy machine must not make an honest expression fail.
    /// </summary>
    public static readonly TimeSpan MaxRegexTime = TimeSpan.FromMilliseconds(100);

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
    private readonly IExpressionScope _scope;
    private readonly JsObject _variables;

    public JavaScriptRoom(IExpressionScope scope)
    {
        _scope = scope;
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
        LongTexts.Limit(_engine, MaxMemory / sizeof(char));
        _variables = new JsObject(_engine);
        Furnish();
    }

    public JsonElement Evaluate(in Prepared<Script> script)
    {
        var value = _engine.Evaluate(script);
        _engine.Constraints.Check();
        WriteBack();
        return ToJson(value);
    }

    public void Dispose() => _engine.Dispose();
}
