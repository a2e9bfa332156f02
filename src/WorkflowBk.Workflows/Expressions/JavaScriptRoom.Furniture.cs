using System.Text.Json;
using Jint;
using Jint.Native;
using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Expressions;

/// <content>What a script finds in the room, and what it leaves.</content>
internal sealed partial class JavaScriptRoom
{
    private readonly Dictionary<string, JsValue> _before = new(StringComparer.Ordinal);
    private JsValue? _outcomes;

    /// <summary>The ways out that the script has chosen by <c>setOutcome</c>; empty when it has not.</summary>
    public IReadOnlyList<string> Outcomes => _outcomes switch
    {
        null => [],
        JsArray several => [.. several.Select(outcome => outcome.ToString())],
        var one => [one.ToString()],
    };

    /// <summary>Lets the script choose the ways out of its step.</summary>
    public void OfferOutcomes()
    {
        Offer("setOutcome", new Action<JsValue>(outcome => _outcomes = outcome));
        Offer("setOutcomes", new Action<JsValue>(outcomes => _outcomes = outcomes));
    }

    private void Furnish()
    {
        foreach (var name in _scope.InputNames)
            Offer($"get{name}", new Func<JsValue>(() => ToJs(_scope.Input.GetValueOrDefault(name))));
        foreach (var name in _scope.VariableNames)
        {
            Put(name, ToJs(_scope.Variable(name)));
            Offer($"get{name}", new Func<JsValue>(() => _variables.Get(name)));
            Offer($"set{name}", new Action<JsValue>(value => SetVariable(name, value)));
        }

        var facts = new JsObject(_engine);
        foreach (var (name, fact) in _scope.Facts)
            facts.Set(name, ToJs(fact));
        _engine.SetValue("variables", _variables);
        _engine.SetValue("facts", facts);
        Offer("getVariable", new Func<string, JsValue>(name => _variables.HasOwnProperty(name) ? _variables.Get(name) : JsValue.Null));
        Offer("setVariable", new Action<string, JsValue>(SetVariable));
        Offer("getInput", new Func<string, JsValue>(name => ToJs(_scope.Input.GetValueOrDefault(name))));
        Offer("getOutputFrom", new Func<string, JsValue?, JsValue>((step, name) =>
            ToJs(_scope.Output(step, name is JsString given ? given.AsString() : "Result"))));
        Offer("getResultFromActivity", new Func<string, JsValue>(step => ToJs(_scope.Output(step, "Result"))));
        Offer("getLastResult", new Func<JsValue>(() => ToJs(_scope.LastResult)));
        Offer("getCorrelationId", new Func<JsValue>(() => TextOrNull(_scope.CorrelationId)));
        Offer("getWorkflowInstanceId", new Func<JsValue>(() => TextOrNull(_scope.InstanceId)));
        Offer("getWorkflowInstanceName", new Func<JsValue>(() => TextOrNull(_scope.InstanceName)));
        Offer("toJson", new Func<JsValue, JsValue>(value => new Jint.Native.Json.JsonSerializer(_engine).Serialize(value)));
    }

    private void Offer(string name, Delegate function) => _engine.SetValue(name, function);

    private void Put(string name, JsValue value)
    {
        _variables.Set(name, value);
        _before[name] = value;
    }

    /// <summary>At once, so that a name that does not exist fails where it is written.</summary>
    private void SetVariable(string name, JsValue value)
    {
        _scope.SetVariable(name, ToJson(value));
        Put(name, value);
    }

    /// <summary>What was assigned to <c>variables.Name</c>, or changed inside it, is kept when the script has ended.</summary>
    private void WriteBack()
    {
        foreach (var property in _variables.GetOwnProperties().ToList())
        {
            var name = property.Key.ToString();
            var value = property.Value.Value;
            if (!ReferenceEquals(_before.GetValueOrDefault(name), value) || value is JsObject or JsArray)
            {
                var json = ToJson(value);
                if (json.GetRawTextOrEmpty() != _scope.Variable(name).GetRawTextOrEmpty())
                    _scope.SetVariable(name, json);
            }
        }
    }

    private JsonElement ToJson(JsValue value)
    {
        if (value.IsUndefined() || value.IsNull())
            return default;
        if (LongTexts.SizeOf(value) > MaxMemory / sizeof(char))
            throw new ExpressionException("The value is too long, or nested too deep.");
        var text = new Jint.Native.Json.JsonSerializer(_engine).Serialize(value);
        if (text.IsUndefined())
            return default;
        var json = JsonSerializer.Deserialize<JsonElement>(text.AsString());
        WellFormedText.Check(json);
        return json;
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

    private static JsValue TextOrNull(string? text) => string.IsNullOrEmpty(text) ? JsValue.Null : new JsString(text);
}
