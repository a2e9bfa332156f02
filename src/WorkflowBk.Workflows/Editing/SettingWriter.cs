using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Editing;

/// <summary>Writes a setting as the file has it. What surrounds the value stays.</summary>
internal static class SettingWriter
{
    private static readonly HashSet<string> _languages =
        new([StepSetting.Literal, StepSetting.Written, StepSetting.Variable, "JavaScript", "Liquid"], StringComparer.Ordinal);

    /// <summary>Why it cannot be, or <c>null</c> when it is written.</summary>
    public static EditProblem? Write(Sheet sheet, JsonObject step, ActivityDescriptor activity, InputDescriptor input, StepSetting setting)
    {
        var member = JsonNamingPolicy.CamelCase.ConvertName(input.Name);
        if (setting.Text.Length == 0)
        {
            step.Remove(member);
            return null;
        }

        var present = step[member] as JsonObject;
        var inner = present?["expression"] as JsonObject ?? (present is not null && Sheet.Text(present, "type") is not null ? present : null);
        if (StepSetting.IsVariableTarget(activity, input))
        {
            if (VariableOf(sheet, setting.Text) is not { } target)
                return EditProblem.Of("unknown-variable", input.Name);
            step[member] = target;
            return null;
        }

        if (!_languages.Contains(setting.Language) && Sheet.Text(inner ?? [], "type") != setting.Language)
            return EditProblem.Of("bad-value", input.Name);
        var (value, problem) = ValueOf(sheet, input, setting, inner);
        if (problem is not null)
            return EditProblem.Of(problem, input.Name);
        if (inner is null)
        {
            // The type's name, which the file has beside it, is put there when it is stored.
            step[member] = new JsonObject { ["expression"] = new JsonObject { ["type"] = setting.Language, ["value"] = value } };
            return null;
        }

        inner["type"] = setting.Language;
        inner["value"] = value;
        return null;
    }

    private static (JsonNode? Value, string? Problem) ValueOf(Sheet sheet, InputDescriptor input, StepSetting setting, JsonObject? inner) => setting.Language switch
    {
        StepSetting.Literal => LiteralOf(input, setting.Text),
        StepSetting.Written => ObjectOf(input, setting.Text, asText: inner?["value"] is null or JsonValue),
        StepSetting.Variable => VariableOf(sheet, setting.Text) is not { } variable ? (null, "unknown-variable")
            : (inner?["value"] is JsonValue ? JsonValue.Create(setting.Text) : variable, null),
        _ => (JsonValue.Create(setting.Text), null),
    };

    private static (JsonNode? Value, string? Problem) LiteralOf(InputDescriptor input, string text)
    {
        var type = Nullable.GetUnderlyingType(input.ValueType) ?? input.ValueType;
        if (type == typeof(bool))
            return bool.TryParse(text, out var yes) ? (JsonValue.Create(yes), null) : (null, "bad-value");
        if (type == typeof(int))
            return int.TryParse(text.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? (JsonValue.Create(number), null) : (null, "not-a-number");
        var written = type == typeof(string) ? text : text.Trim();
        try
        {
            ValueConversion.Convert(JsonSerializer.SerializeToElement(written), input.ValueType);
            return (JsonValue.Create(written), null);
        }
        catch (ExpressionException)
        {
            return (null, type == typeof(TimeSpan) ? "not-a-time-span" : type == typeof(DateTimeOffset) ? "not-a-time" : "bad-value");
        }
    }

    private static (JsonNode? Value, string? Problem) ObjectOf(InputDescriptor input, string text, bool asText)
    {
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(text);
            ValueConversion.Convert(json, input.ValueType);
            return (asText ? JsonValue.Create(text) : JsonNode.Parse(text), null);
        }
        catch (Exception exception) when (exception is JsonException or ExpressionException)
        {
            return (null, "not-json");
        }
    }

    private static JsonObject? VariableOf(Sheet sheet, string id)
    {
        if (sheet.Variable(id) is not { } variable)
            return null;
        JsonObject reference = new() { ["id"] = id };
        foreach (var member in (string[])["name", "typeName"])
        {
            if (Sheet.Text(variable, member) is { } text)
                reference[member] = text;
        }

        return reference;
    }
}
