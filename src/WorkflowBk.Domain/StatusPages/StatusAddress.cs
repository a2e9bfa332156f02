using System.Security.Cryptography;
using System.Text.RegularExpressions;
using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>The address of a contact's status page. It ends with a secret drawn at random, and says nothing else.</summary>
public static partial class StatusAddress
{
    public const string Path = "/status";

    // No vowels, and nothing that is easily misread: a code on paper is typed by hand, and must not happen to be a word.
    private const string CodeAlphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private const int CodeGroups = 3;
    private const int GroupLength = 4;

    /// <summary>For example <c>https://fjordvik.example/status/…</c>.</summary>
    public static string Of(string publicUrl, string secret) => $"{publicUrl}{Path}/{secret}";

    /// <summary>A secret for a link that is clicked.</summary>
    public static string DrawToken() => SecretToken.Draw();

    /// <summary>A secret for an address that is read from paper and typed, e.g. <c>K7MP-2QXR-9TDH</c>: 57 bits.</summary>
    public static string DrawCode() =>
        string.Join('-', Enumerable.Range(0, CodeGroups).Select(_ => RandomNumberGenerator.GetString(CodeAlphabet, GroupLength)));

    /// <summary>A secret as it was drawn, also when a code is typed in small letters, with spaces or without hyphens.</summary>
    public static string Canonical(string typed)
    {
        var code = string.Concat(typed.Where(letter => letter != '-' && !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return code.Length == CodeGroups * GroupLength
            ? string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)))
            : typed.Trim();
    }

    /// <summary>True for text that can be a secret; whether it opens anything is another matter.</summary>
    public static bool IsSecret(string text) => Secret().IsMatch(text);

    /// <summary>The text with every secret taken out of the addresses in it.</summary>
    public static string Mask(string text) => InText().Replace(text, $"{Path}/…");

    /// <summary>The text with another secret in the addresses in it, masked or not.</summary>
    public static string Renew(string text, string secret) => InTextOrMasked().Replace(text, $"{Path}/{secret}");

    [GeneratedRegex($"^(?:{SecretPattern})\\z")]
    private static partial Regex Secret();

    [GeneratedRegex($"{Path}/(?:{SecretPattern})(?![A-Za-z0-9_-])")]
    private static partial Regex InText();

    [GeneratedRegex($"{Path}/(?:{SecretPattern}|…)(?![A-Za-z0-9_-])")]
    private static partial Regex InTextOrMasked();

    /// <summary>What a secret looks like: 256 bits in base64url, or a code in three groups.</summary>
    public const string SecretPattern = "[A-Za-z0-9_-]{43}|[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}";
}
