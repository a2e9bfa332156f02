namespace WorkflowBk.Web.Hosting.FirstStart;

/// <summary>An address that a browser on this machine can open.</summary>
internal static class ListeningAddress
{
    private static readonly string[] _everywhere = ["://[::]", "://0.0.0.0", "://+", "://*"];

    /// <param name="addresses">What the server listens on; all interfaces at once become <c>localhost</c>.</param>
    public static string? Of(IEnumerable<string>? addresses)
    {
        if (addresses?.FirstOrDefault() is not { } address)
            return null;
        foreach (var everywhere in _everywhere)
            address = address.Replace(everywhere, "://localhost", StringComparison.Ordinal);
        return address.TrimEnd('/');
    }
}
