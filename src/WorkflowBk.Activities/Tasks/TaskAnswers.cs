using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkflowBk.Activities.Tasks;

/// <summary>How answers to tasks are written as the payload of a stimulus.</summary>
public static class TaskAnswers
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonElement Write<T>(T answer) => JsonSerializer.SerializeToElement(answer, _options);

    /// <exception cref="JsonException">The payload is not such an answer.</exception>
    public static T Read<T>(JsonElement payload) =>
        payload.Deserialize<T>(_options) ?? throw new JsonException($"The payload is not a {typeof(T).Name}.");
}
