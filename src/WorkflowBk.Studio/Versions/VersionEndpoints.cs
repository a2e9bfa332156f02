using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Studio.Versions;

/// <summary>Earlier versions: rolled back to, and removed.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/revert/{number:int}", RevertAsync);
        api.MapDelete("/workflow-definition-versions/{versionId}", DeleteAsync);
        api.MapPost("/bulk-actions/delete/workflow-definitions/by-id", DeleteManyAsync);
    }

    private static async Task<IResult> RevertAsync(
        string definitionId, int number, HttpContext context, DefinitionLibrary library, Refusals refusals, VersionShelf shelf, CancellationToken cancellationToken)
    {
        // A request that is sent again finds that the latest already says what it should.
        if (await shelf.FindAsync(definitionId, "Latest", cancellationToken) is { } latest
            && await shelf.FindAsync(definitionId, $"{number}", cancellationToken) is { } wanted
            && latest.Version.Version > number && latest.Version.Hash == wanted.Version.Hash)
        {
            return StudioJson.Answer(DefinitionSummary.Of(VersionShelf.SummaryOf(latest.Version), isLatest: true, null));
        }

        var outcome = await library.RollBackAsync(definitionId, number, DefinitionDesk.AuthorOf(context), cancellationToken);
        return outcome is { Status: LibraryStatus.Done, Version: { } version }
            ? StudioJson.Answer(DefinitionSummary.Of(VersionShelf.SummaryOf(version), isLatest: true, null))
            : refusals.Say("Refused.Gone");
    }

    private static async Task<IResult> DeleteAsync(
        string versionId, VersionShelf shelf, DefinitionLibrary library, Refusals refusals, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(versionId, cancellationToken) is not { } found)
            return Results.NotFound();
        var outcome = await library.DeleteAsync(found.Version.DefinitionId, found.Version.Version, cancellationToken);
        return outcome.Status == LibraryStatus.InUse ? refusals.Say("Refused.VersionInUse", found.Version.Version) : Results.NoContent();
    }

    private static async Task<IResult> DeleteManyAsync(
        HttpContext context, VersionShelf shelf, DefinitionLibrary library, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        var deleted = 0;
        List<int> inUse = [];
        foreach (var id in body.Texts("ids"))
        {
            if (await shelf.FindAsync(id, cancellationToken) is not { } found)
                continue;
            var outcome = await library.DeleteAsync(found.Version.DefinitionId, found.Version.Version, cancellationToken);
            if (outcome.Status == LibraryStatus.InUse)
                inUse.Add(found.Version.Version);
            else
                deleted++;
        }

        if (inUse.Count > 0)
            refusals.Tell(context, "Refused.VersionInUse", string.Join(", ", inUse));
        return StudioJson.Answer(new { deleted });
    }
}
