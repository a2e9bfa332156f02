using System.Collections.Frozen;
using WorkflowBk.Notices.Templating;

namespace WorkflowBk.Notices.Guarding;

/// <summary>Words that say what a case is about; the list is data, in <c>revealing-words.txt</c>.</summary>
internal sealed class RevealingWords
{
    private readonly FrozenSet<string> _whole;
    private readonly string[] _prefixes;
    private readonly string[] _suffixes;
    private readonly string[] _parts;

    private RevealingWords(IReadOnlyList<string> patterns)
    {
        _whole = patterns.Where(pattern => !pattern.Contains('*', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        _prefixes = Select(patterns, startsOpen: false, endsOpen: true);
        _suffixes = Select(patterns, startsOpen: true, endsOpen: false);
        _parts = Select(patterns, startsOpen: true, endsOpen: true);
    }

    /// <summary>The list that is shipped.</summary>
    public static RevealingWords Shipped { get; } = Parse(EmbeddedText.Read("revealing-words.txt"));

    /// <param name="list">A word or pattern on each line; <c>#</c> begins a comment.</param>
    public static RevealingWords Parse(string list) => new(
        [.. list.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))]);

    /// <summary>The revealing words in a text, each once.</summary>
    public IReadOnlyList<string> In(string text) => [.. Wording.Words(text).Distinct().Where(Reveals)];

    private bool Reveals(string word) =>
        _whole.Contains(word)
        || _prefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal))
        || _suffixes.Any(suffix => word.EndsWith(suffix, StringComparison.Ordinal))
        || _parts.Any(part => word.Contains(part, StringComparison.Ordinal));

    private static string[] Select(IReadOnlyList<string> patterns, bool startsOpen, bool endsOpen) =>
        [.. patterns
            .Where(pattern => pattern.StartsWith('*') == startsOpen && pattern.EndsWith('*') == endsOpen)
            .Where(_ => startsOpen || endsOpen)
            .Select(pattern => pattern.Trim('*'))];
}
