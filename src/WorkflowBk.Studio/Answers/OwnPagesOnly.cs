using Microsoft.AspNetCore.Http;

namespace WorkflowBk.Studio.Answers;

/// <summary>
/// What changes something comes from our own pages only. They send a header that no other site can make a browser send, and the
/// browser itself says where a request comes from.
/// </summary>
internal sealed class OwnPagesOnly(Refusals refusals) : IEndpointFilter
{
    /// <summary>Put on every request by the designer's page.</summary>
    public const string Header = "X-Workflow-Designer";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return reads || IsOwn(request) ? next(context) : ValueTask.FromResult<object?>(refusals.Forbid("Refused.CrossSite"));
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (!request.Headers.ContainsKey(Header))
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        // Older browsers say only where the page came from. Behind a proxy the scheme may differ; the host does not.
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
