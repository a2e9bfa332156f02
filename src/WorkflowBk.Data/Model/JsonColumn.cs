using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WorkflowBk.Data.Model;

/// <summary>
/// Keeps an immutable value of the domain as JSON in one column. The value is replaced, never changed, so two references to
/// the same object are the same value and nothing needs to be copied or compared field by field.
/// </summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions _options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, _options),
            json => JsonSerializer.Deserialize<T>(json, _options)!,
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right),
                value => value == null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value),
                value => value));
}
