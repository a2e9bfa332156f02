using Microsoft.Net.Http.Headers;
using WorkflowBk.Data.Municipalities;
using WorkflowBk.Domain.Attachments;

namespace WorkflowBk.Web.Administration;

/// <summary>
/// Serves the coat of arms to anybody: it stands on letters, and says no more than whose they are. Its address changes with the
/// image, so that a browser may keep it for good.
/// </summary>
internal static class CoatOfArmsImage
{
    private const string Path = "/kommunevapen";

    public static string Address(string version) => $"{Path}/{version}";

    public static WebApplication MapCoatOfArms(this WebApplication app)
    {
        app.MapGet(Path + "/{version}", GetAsync).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> GetAsync(string version, CoatOfArmsStore store, HttpContext http)
    {
        if (await store.FindAsync(http.RequestAborted) is not { } arms || arms.Version != version)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(arms.Content, arms.Kind.MediaType(), entityTag: new EntityTagHeaderValue($"\"{arms.Version}\""));
    }
}
