using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace WorkflowBk.Web.Tasks;

/// <summary>A draft as it is kept with the task: the form's fields, each with all its values.</summary>
internal static class TaskDraft
{
    public static string Write(TaskInput input) =>
        JsonSerializer.Serialize(input.Values.ToDictionary(field => field.Key, field => field.Value.ToArray()));

    /// <summary>The draft, or <c>null</c> when there is none that can be read.</summary>
    public static TaskInput? Read(string? draft)
    {
        if (draft is null)
            return null;
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(draft);
            return fields is null ? null : new TaskInput(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
