using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowBk.Domain.Forms;

namespace WorkflowBk.Activities.Tasks;

/// <summary>The form of a task, as it is kept with the task.</summary>
public sealed record FormTaskForm(IReadOnlyList<FormField> Fields, IReadOnlyList<string> Outcomes)
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="JsonException">The text is not a form.</exception>
    public static FormTaskForm Read(string json) =>
        JsonSerializer.Deserialize<FormTaskForm>(json, Options) ?? throw new JsonException("Not a form.");
}
