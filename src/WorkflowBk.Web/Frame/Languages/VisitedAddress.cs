using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;

namespace WorkflowBk.Web.Frame.Languages;

/// <summary>The address the visitor sees, also where an error page is shown in its place.</summary>
internal static class VisitedAddress
{
    public static string WithoutLanguage(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused)
            return refused.OriginalPathBase + refused.OriginalPath;
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            return failed.Path;

        var query = new QueryBuilder(context.Request.Query.Where(pair => pair.Key != "lang"));
        return context.Request.PathBase + context.Request.Path + query.ToQueryString();
    }
}
