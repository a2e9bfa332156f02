using System.Globalization;
using System.Net;
using System.Text.Json;
using DotLiquid;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>A closed room for filling one Liquid text: no files, and limits on time and length.</summary>
internal static class LiquidRoom
{
    public const SyntaxCompatibility Syntax = SyntaxCompatibility.DotLiquid22a;

    /// <summary>Longest text that may come out, or be made on the way, in characters.</summary>
    public const int MaxLength = 100_000;

    private const int MaxIterations = 10_000;

    // Nothing that fits within the limits comes near it, whatever else the machine does.
    private static readonly TimeSpan _maxTime = TimeSpan.FromMilliseconds(150);

    /// <summary>DotLiquid has one place for how texts are written out; letters, in the same process, are not encoded there.</summary>
    [ThreadStatic]
    private static bool _encodes;

    static LiquidRoom() =>
        Template.RegisterValueTypeTransformer(typeof(string), text => _encodes ? WebUtility.HtmlEncode((string)text) : text);

    public static string Render(Template template, IExpressionScope scope)
    {
        using var patience = new CancellationTokenSource(_maxTime);
        var culture = CultureInfo.InvariantCulture;
        var context = new Context(
            [Furnish(scope)], new Hash(), new Hash(), ErrorsOutputMode.Rethrow, MaxIterations, culture, patience.Token)
        {
            SyntaxCompatibilityLevel = Syntax,
        };
        context.AddFilters(typeof(LiquidFilters));
        using var writer = new BoundedWriter(MaxLength);
        _encodes = true;
        try
        {
            template.Render(writer, RenderParameters.FromContext(context, culture));
        }
        finally
        {
            _encodes = false;
        }

        return writer.ToString();
    }

    private static Hash Furnish(IExpressionScope scope) => Hash.FromDictionary(new Dictionary<string, object?>
    {
        ["Variables"] = Values(scope.VariableNames.Select(name => KeyValuePair.Create(name, scope.Variable(name)))),
        ["Input"] = Values(scope.Input),
        ["facts"] = Values(scope.Facts),
        ["CorrelationId"] = scope.CorrelationId,
        ["WorkflowInstanceId"] = scope.InstanceId,
    });

    private static LiquidValues Values(IEnumerable<KeyValuePair<string, JsonElement>> values) =>
        new(values.ToDictionary(value => value.Key, value => ToLiquid(value.Value)));

    private static object? ToLiquid(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.TryGetDecimal(out var exact) ? exact : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(ToLiquid).ToList(),
        JsonValueKind.Object => Values(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))),
        _ => null,
    };
}
