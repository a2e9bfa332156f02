using Microsoft.AspNetCore.Diagnostics;

namespace WorkflowBk.Web.Frame;

/// <summary>Answers without a body get a page in plain words, under the status they had.</summary>
internal static class ErrorPages
{
    public const string Path = "/feil";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler($"{Path}/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute($"{Path}/{{0}}", createScopeForStatusCodePages: true);
        app.Use(LeaveProgramsAlone);
    }

    /// <summary>A program that calls an API reads the status; a page would only be in its way.</summary>
    private static Task LeaveProgramsAlone(HttpContext context, RequestDelegate next)
    {
        var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!wantsPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }
}
