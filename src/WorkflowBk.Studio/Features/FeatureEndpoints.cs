using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Features;

/// <summary>Parts of Elsa that a server can have. Ours has none of those that the designer would show something more for.</summary>
internal static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/features/installed", Nothing);
        // Help for whoever writes an expression; ours are too few to need declarations.
        api.MapPost("/scripting/javascript/type-definitions/{definitionId}", () => Results.Text("", "text/plain"));
    }

    private static IResult Nothing() => StudioJson.Items(Array.Empty<object>());
}
