using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WorkflowBk.Studio.Answers;

/// <summary>Reads what the designer sends.</summary>
internal static class RequestBody
{
    /// <summary>Largest body, in bytes; a letter that the designer escapes takes six.</summary>
    public const int MaxBytes = 10_000_000;

    /// <returns>The object that was sent, or why it cannot be read.</returns>
    public static async Task<(JsonObject? Json, IResult? Refused)> ReadAsync(HttpRequest request, Refusals refusals)
    {
        if (request.ContentLength > MaxBytes)
            return (null, refusals.Say("Refused.TooLarge", MaxBytes / 1_000_000));
        try
        {
            using MemoryStream read = new();
            var buffer = new byte[81_920];
            int count;
            while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            {
                read.Write(buffer, 0, count);
                if (read.Length > MaxBytes)
                    return (null, refusals.Say("Refused.TooLarge", MaxBytes / 1_000_000));
            }

            read.Position = 0;
            return JsonNode.Parse(read, documentOptions: StudioJson.Strict) is JsonObject json
                ? (json, null)
                : (null, refusals.Say("Refused.NotJson"));
        }
        catch (JsonException)
        {
            return (null, refusals.Say("Refused.NotJson"));
        }
    }
}
