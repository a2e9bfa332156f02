using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>The same done with several workflows at once. What cannot be done is left, and told.</summary>
internal static class BulkEndpoints
{
    public static void MapBulkActions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-definition-id", DeleteAsync);
        api.MapPost("/bulk-actions/publish/workflow-definitions/by-definition-ids", PublishAsync);
        api.MapPost("/bulk-actions/retract/workflow-definitions/by-definition-ids", RetractAsync);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, DefinitionLibrary library, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        var deleted = 0;
        List<string> inUse = [];
        foreach (var id in body.Texts("definitionIds").Distinct())
        {
            var outcome = await library.DeleteAsync(id, cancellationToken);
            if (outcome.Status == LibraryStatus.Done)
                deleted++;
            else if (outcome.Status == LibraryStatus.InUse)
                inUse.Add(outcome.Version!.Name);
        }

        if (inUse.Count > 0)
            refusals.Tell(context, "Refused.InUse", string.Join("», «", inUse));
        return StudioJson.Answer(new { deleted });
    }

    private static async Task<IResult> PublishAsync(HttpContext context, VersionShelf shelf, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        List<string> alreadyPublished = [], notFound = [];
        List<WorkflowVersion> drafts = [];
        foreach (var id in body.Texts("definitionIds").Distinct())
        {
            if (await shelf.FindAsync(id, "Latest", cancellationToken) is not { } found)
                notFound.Add(id);
            else if (found.Version.IsPublished)
                alreadyPublished.Add(id);
            else
                drafts.Add(found.Version);
        }

        if (drafts is [var only])
            return refusals.SendToPublishing(context, only);
        if (drafts.Count > 0)
            refusals.Tell(context, "Told.PublishOneByOne", string.Join(", ", drafts.Select(draft => draft.Name)));
        return StudioJson.Answer(new { published = Array.Empty<string>(), alreadyPublished, notFound, updatedConsumers = Array.Empty<string>() });
    }

    private static async Task<IResult> RetractAsync(
        HttpContext context, DefinitionLibrary library, VersionShelf shelf, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        List<string> retracted = [], alreadyRetracted = [], notFound = [], names = [];
        foreach (var id in body.Texts("definitionIds").Distinct())
        {
            if (await shelf.FindAsync(id, "Latest", cancellationToken) is not { } found)
            {
                notFound.Add(id);
            }
            else if ((await library.RetractAsync(id, cancellationToken)).Status == LibraryStatus.Done)
            {
                retracted.Add(id);
                names.Add(found.Version.Name);
            }
            else
            {
                alreadyRetracted.Add(id);
            }
        }

        if (names.Count > 0)
            refusals.Tell(context, "Told.Retracted", string.Join("», «", names));
        return StudioJson.Answer(new { retracted, alreadyRetracted, notFound });
    }
}
