namespace WorkflowBk.Web.Intake;

/// <summary>Typed and pasted text, without what no keyboard writes.</summary>
internal static class TypedText
{
    /// <summary>One line, its white space collapsed; <c>null</c> when nothing is left.</summary>
    public static string? Line(string? text) => Several(text)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? string.Join(' ', words)
        : null;

    /// <summary>Several lines as they stand; <c>null</c> when nothing is left.</summary>
    public static string? Several(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var readable = text.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter));
        return string.Concat(readable).Trim() is { Length: > 0 } kept ? kept : null;
    }

    /// <summary>A choice by its name; <c>null</c> when none, or none that exists, is chosen.</summary>
    public static TChoice? Choice<TChoice>(string? text)
        where TChoice : struct, Enum =>
        Enum.TryParse<TChoice>(text, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
