using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Catalogue;

/// <summary>The toolbox.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapGet("/descriptors/activities", (DescriptorWriter writer) => StudioJson.Items(writer.WriteAll()));
        // No list of ours depends on what else is chosen.
        api.MapPost("/descriptors/activities/{type}/options/{input}", () => StudioJson.Answer(new { items = new Dictionary<string, object>() }));
    }
}
