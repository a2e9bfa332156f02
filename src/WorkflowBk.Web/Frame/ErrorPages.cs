using Microsoft.AspNetCore.Diagnostics;
using WorkflowBk.Data.Outages;

namespace WorkflowBk.Web.Frame;

/// <summary>Answers without a body get a page in plain words, under the status they had.</summary>
internal static class ErrorPages
{
    public const string Path = "/feil";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Path}/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => DatabaseOutages.Of(failure) is null ? StatusCodes.Status500InternalServerError : Outage.Status,
        });
        app.UseStatusCodePagesWithReExecute($"{Path}/{{0}}", createScopeForStatusCodePages: true);
        app.Use(LeaveProgramsAlone);
        app.Use(ReadInsteadOfPost);
    }

    /// <summary>A program that calls an API reads the status; a page would only be in its way.</summary>
    private static Task LeaveProgramsAlone(HttpContext context, RequestDelegate next)
    {
        var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!wantsPage && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }

    /// <summary>A refused post is answered with a page that is read: posting to it would be refused once more.</summary>
    private static Task ReadInsteadOfPost(HttpContext context, RequestDelegate next)
    {
        var refused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (refused && !HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
