using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>Turns what an expression gave into the type that an activity asks for, by Elsa's rules.</summary>
internal static class ValueConversion
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="ExpressionException">The value cannot be read as that type.</exception>
    public static object? Convert(JsonElement value, Type target)
    {
        var type = Nullable.GetUnderlyingType(target) ?? target;
        if (type == typeof(JsonElement))
            return value;
        if (type == typeof(bool))
            return Truth(value);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return target.IsValueType && type == target ? Activator.CreateInstance(target) : null;
        if (type == typeof(string))
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        try
        {
            if (value.ValueKind != JsonValueKind.String)
                return value.Deserialize(type, _options);
            var text = value.GetString()!;
            if (text.Length == 0 && type != target)
                return null;
            if (type.IsEnum)
                return Enum.Parse(type, text, ignoreCase: true);
            return typeof(IConvertible).IsAssignableFrom(type) ? System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
                : text.TrimStart() is ['[' or '{', ..] ? JsonSerializer.Deserialize(text, type, _options)
                : value.Deserialize(type, _options);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or OverflowException
            or InvalidCastException or InvalidOperationException or NotSupportedException)
        {
            throw new ExpressionException($"“{value}” cannot be read as {type.Name}.", exception);
        }
    }

    public static JsonElement ToJson(object? value) =>
        value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, _options);

    /// <summary>Null and 0 are false, the texts "true" and "false" are read as such, everything else is true.</summary>
    private static bool Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.String => bool.TryParse(value.GetString(), out var read)
            ? read
            : throw new ExpressionException($"“{value.GetString()}” is neither true nor false."),
        _ => true,
    };
}
