using Microsoft.AspNetCore.Http.Features;

namespace WorkflowBk.Web.Hosting.Observability;

/// <summary>
/// A request's span says which page was asked for, as its pattern: what stands in the place of the parameters may be the secret
/// of a family's link.
/// </summary>
internal sealed class RequestSpans(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span)
        {
            span.SetTag("url.path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "/…");
            span.SetTag("url.query", null);
        }

        return next(context);
    }
}
