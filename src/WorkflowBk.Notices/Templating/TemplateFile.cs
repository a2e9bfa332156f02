namespace WorkflowBk.Notices.Templating;

/// <summary>A template as it is written: a heading on the first line (<c>subject: …</c>), an empty line, and the text.</summary>
internal sealed record TemplateFile(string Heading, string Body)
{
    /// <param name="headingName">What the first line begins with, before its colon.</param>
    /// <exception cref="FormatException">The first line or the empty line after it is missing.</exception>
    public static TemplateFile Read(string source, string headingName)
    {
        var text = source.ReplaceLineEndings("\n");
        var opening = headingName + ":";
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (!text.StartsWith(opening, StringComparison.Ordinal) || end < 0 || text.IndexOf('\n') != end)
            throw new FormatException($"A template begins with one line '{opening} …' and an empty line.");
        return new TemplateFile(text[opening.Length..end].Trim(), text[(end + 2)..]);
    }
}
