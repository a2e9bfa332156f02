using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Workflows: listed, opened, saved, published, taken back and removed.</summary>
internal static class DefinitionEndpoints
{
    public static void MapDefinitions(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapGet("", DefinitionListing.ListAsync);
        definitions.MapPost("", SaveAsync);
        definitions.MapGet("/by-definition-id/{definitionId}", OpenAsync);
        definitions.MapGet("/by-id/{versionId}", OpenVersionAsync);
        definitions.MapGet("/validation/is-name-unique", IsNameUniqueAsync);
        definitions.MapGet("/subgraph/{versionId}", SubgraphAsync);
        definitions.MapPost("/{definitionId}/publish", PublishAsync);
        definitions.MapPost("/{definitionId}/retract", RetractAsync);
        definitions.MapDelete("/{definitionId}", DeleteAsync);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, DefinitionDesk desk, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        var publish = body["publish"] is JsonValue value && value.TryGetValue<bool>(out var read) && read;
        return body["model"] is JsonObject model
            ? await desk.SaveAsync(context, model, publish, cancellationToken)
            : refusals.Say("Refused.NotAWorkflow");
    }

    private static async Task<IResult> OpenAsync(
        string definitionId, string? versionOptions, HttpContext context, VersionShelf shelf, DefinitionView view, CancellationToken cancellationToken) =>
        Open(context, await shelf.FindAsync(definitionId, versionOptions, cancellationToken), view);

    private static async Task<IResult> OpenVersionAsync(
        string versionId, HttpContext context, VersionShelf shelf, DefinitionView view, CancellationToken cancellationToken) =>
        Open(context, await shelf.FindAsync(versionId, cancellationToken), view);

    private static IResult Open(HttpContext context, FoundVersion? found, DefinitionView view)
    {
        if (found is null)
            return Results.NotFound();
        Versioning.Mark(context.Response, found.Version);
        return StudioJson.Answer(view.ForDesigner(found.Version, found.IsLatest));
    }

    private static async Task<IResult> IsNameUniqueAsync(string? name, string? definitionId, VersionShelf shelf, CancellationToken cancellationToken) =>
        StudioJson.Answer(new { isUnique = await shelf.IsFreeAsync(name?.Trim() ?? "", definitionId, cancellationToken) });

    /// <summary>A container inside the workflow, opened on its own.</summary>
    private static async Task<IResult> SubgraphAsync(
        string versionId, string? parentNodeId, VersionShelf shelf, DefinitionView view, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(versionId, cancellationToken) is not { } found
            || view.ForDesigner(found.Version, found.IsLatest)["root"] is not JsonObject root)
        {
            return Results.NotFound();
        }

        var step = DrawnSteps.All(root).FirstOrDefault(candidate => candidate.Text("nodeId") == parentNodeId) ?? root;
        return StudioJson.Answer(new JsonObject
        {
            ["nodeId"] = step.Text("nodeId"),
            ["port"] = "Root",
            ["activity"] = step.DeepClone(),
            ["children"] = new JsonArray(),
        });
    }

    private static async Task<IResult> PublishAsync(
        string definitionId, HttpContext context, VersionShelf shelf, DefinitionDesk desk, Refusals refusals, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(definitionId, "Latest", cancellationToken) is not { } found)
            return refusals.Say("Refused.Gone");
        return found.Version.IsPublished
            ? desk.Answer(context, found.Version, alreadyPublished: true)
            : refusals.SendToPublishing(context, found.Version);
    }

    private static async Task<IResult> RetractAsync(
        string definitionId, HttpContext context, DefinitionLibrary library, VersionShelf shelf, DefinitionView view, Refusals refusals,
        CancellationToken cancellationToken)
    {
        var outcome = await library.RetractAsync(definitionId, cancellationToken);
        if (outcome.Status != LibraryStatus.Done || await shelf.FindAsync(definitionId, "Latest", cancellationToken) is not { } found)
            return refusals.Say("Refused.NotPublished");
        refusals.Tell(context, "Told.Retracted", found.Version.Name);
        return Open(context, found, view);
    }

    private static async Task<IResult> DeleteAsync(string definitionId, DefinitionLibrary library, Refusals refusals, CancellationToken cancellationToken)
    {
        var outcome = await library.DeleteAsync(definitionId, cancellationToken);
        return outcome.Status switch
        {
            LibraryStatus.Done => Results.NoContent(),
            LibraryStatus.InUse => refusals.Say("Refused.InUse", outcome.Version!.Name),
            _ => Results.NotFound(),
        };
    }
}
