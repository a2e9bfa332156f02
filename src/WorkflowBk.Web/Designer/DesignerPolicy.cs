namespace WorkflowBk.Web.Designer;

/// <summary>
/// What the designer's pages may do that no other page may: run WebAssembly, and set styles as they go. Nothing is loaded from
/// or sent to anywhere else.
/// </summary>
internal static class DesignerPolicy
{
    /// <summary>Two small scripts that the designer writes into its page itself, for keys: in the editor and in the list of runs.</summary>
    private const string OwnScripts = "'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='";

    public const string ContentSecurityPolicy =
        $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {OwnScripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    public static void Apply(HttpResponse response) => response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
}
