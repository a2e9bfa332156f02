using System.Text.Json;

namespace WorkflowBk.Workflows.Definitions;

/// <summary>
/// JSON can spell half of a surrogate pair, which is no text; reading it fails long after the file was accepted. So it is
/// looked for at once.
/// </summary>
internal static class WellFormedText
{
    public static bool IsIn(JsonElement element)
    {
        try
        {
            Check(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <exception cref="InvalidOperationException">There is such a text.</exception>
    public static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Check(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Check(member.Value);
                }

                break;
        }
    }
}
