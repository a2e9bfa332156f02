namespace WorkflowBk.Notices.Templating;

/// <summary>Text files shipped in this assembly.</summary>
internal static class EmbeddedText
{
    /// <exception cref="InvalidOperationException">No file has that name.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file '{name}' is not shipped.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
