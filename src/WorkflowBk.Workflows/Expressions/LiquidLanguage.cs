using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using DotLiquid;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// Liquid, with limits on time and length. Sees <c>Variables.Name</c>, <c>Input.Name</c>, <c>facts.name</c>,
/// <c>CorrelationId</c> and <c>WorkflowInstanceId</c>; what is not there is empty. What is written out is HTML encoded, as in Elsa.
/// </summary>
internal sealed partial class LiquidLanguage : IExpressionLanguage
{
    /// <summary>Longest text of one expression, in characters.</summary>
    public const int MaxLength = 10_000;

    private const int MaxCached = 1_000;

    private static readonly HashSet<string> _tags = new(StringComparer.Ordinal)
    {
        "if", "elsif", "else", "endif", "unless", "endunless", "case", "when", "endcase", "for", "endfor", "break", "continue",
        "assign", "comment", "endcomment",
    };

    private static readonly HashSet<string> _filters = new(StringComparer.Ordinal)
    {
        "abs", "append", "capitalize", "ceil", "date", "default", "divided_by", "downcase", "escape", "first", "floor", "join",
        "last", "minus", "modulo", "plus", "prepend", "remove", "replace", "round", "size", "strip", "times", "truncate", "upcase",
    };

    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    public string Type => "Liquid";

    public string? Check(JsonElement value)
    {
        try
        {
            Parse(SourceOf(value));
            return null;
        }
        catch (ExpressionException exception)
        {
            return exception.Message;
        }
    }

    public IReadOnlyList<string> FactsIn(JsonElement value) => Check(value) is not null
        ? []
        : [.. Parts().Matches(SourceOf(value))
            .SelectMany(part => Fact().Matches(Quoted().Replace(part.Value, "''")))
            .Select(fact => fact.Groups[1].Value)
            .Distinct()];

    public JsonElement Evaluate(JsonElement value, IExpressionScope scope)
    {
        var template = Parse(SourceOf(value));
        try
        {
            return ValueConversion.ToJson(LiquidRoom.Render(template, scope));
        }
        catch (Exception exception) when (exception is not ExpressionException)
        {
            // Nothing but the text runs in there, so whatever it ends in is the text's.
            throw new ExpressionException(exception.Message, exception);
        }
    }

    private Template Parse(string source)
    {
        if (_templates.TryGetValue(source, out var known))
            return known;
        if (source.Length > MaxLength)
            throw new ExpressionException($"The text is longer than {MaxLength} characters.");
        CheckWords(source);
        try
        {
            var template = Template.Parse(source, LiquidRoom.Syntax);
            template.MakeThreadSafe();
            if (_templates.Count >= MaxCached)
                _templates.Clear();
            return _templates.GetOrAdd(source, template);
        }
        catch (Exception exception)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }

    /// <summary>Only what is known to be harmless: other tags read files or copy without bounds, other filters search by patterns.</summary>
    private static void CheckWords(string source)
    {
        foreach (Match part in Parts().Matches(source))
        {
            var code = Quoted().Replace(part.Value, "''");
            if (Tag().Match(code) is { Success: true } tag && !_tags.Contains(tag.Groups[1].Value))
                throw new ExpressionException($"The tag “{tag.Groups[1].Value}” cannot be used here.");
            if (Filter().Matches(code).FirstOrDefault(filter => !_filters.Contains(filter.Groups[1].Value)) is { } unknown)
                throw new ExpressionException($"The filter “{unknown.Groups[1].Value}” cannot be used here.");
        }
    }

    private static string SourceOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    [GeneratedRegex(@"\{%.*?%\}|\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\{%-?\s*(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bfacts\.(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Fact();

    [GeneratedRegex(@"\|\s*(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Filter();
}
