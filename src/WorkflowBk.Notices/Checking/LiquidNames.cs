using System.Text.RegularExpressions;

namespace WorkflowBk.Notices.Checking;

/// <summary>The names in a Liquid text.</summary>
internal static partial class LiquidNames
{
    /// <summary>Names whose value is written.</summary>
    public static IReadOnlySet<string> Written(string text) =>
        Output().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\{-?\s*(\w+)")]
    private static partial Regex Output();
}
