namespace WorkflowBk.Domain.Law;

/// <summary>The rule files embedded in this assembly.</summary>
internal static class ShippedRules
{
    private const string Folder = "WorkflowBk.Domain.Law.Data.";

    /// <exception cref="InvalidOperationException">A file cannot be read as rules.</exception>
    internal static IReadOnlyList<LegalRule> Read()
    {
        var assembly = typeof(ShippedRules).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(name => RuleBookFile.Read(Text(name)).Value.Rules),
        ];

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
