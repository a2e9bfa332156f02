using System.Security.Cryptography;
using System.Text.Json;
using WorkflowBk.Web.Tasks;

namespace WorkflowBk.Web.CaseWork;

/// <summary>What was posted from one of the forms beside the process.</summary>
internal static class Posted
{
    /// <summary>The fields as they were typed; empty when nothing was posted.</summary>
    public static TaskInput In(HttpContext http) => http.Request.HasFormContentType ? TaskInput.From(http.Request.Form) : TaskInput.Empty;

    /// <summary>
    /// What makes a form the same one: the key it was shown with, and what was typed. Sent twice it counts once; sent again with
    /// something changed it is meant as something new.
    /// </summary>
    public static Guid Key(TaskInput input) =>
        Guid.TryParse(input.Text("Key"), out _)
            ? new Guid(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
                input.Values.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new[] { field.Key, field.Value.ToString() }))).AsSpan(0, 16))
            : Guid.NewGuid();
}
