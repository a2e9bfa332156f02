using System.Text.Json;
using System.Text.Json.Serialization;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Law;

/// <summary>A file of rules as it is written.</summary>
internal sealed record RuleBookFile
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // A misspelt "appliesUntil" would otherwise let a repealed rule stand.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>What a reader of the file should know.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<LegalRule> Rules { get; init; }

    internal static Result<RuleBookFile> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RuleBookFile>(json, _options) is { } file
                ? file
                : new Problem("rulebook.unreadable", null, "null");
        }
        catch (JsonException exception)
        {
            return new Problem("rulebook.unreadable", null, exception.Message);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // Thrown by Period, which never holds a negative amount.
            return new Problem("rulebook.period-negative", null, exception.Message);
        }
    }
}
