using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>JSON as text, where there may be none.</summary>
internal static class JsonText
{
    public static string GetRawTextOrEmpty(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText();
}
