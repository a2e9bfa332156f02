using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;

namespace WorkflowBk.Studio.Definitions;

/// <summary>Workflows as files: out and in.</summary>
internal static class FileEndpoints
{
    public static void MapDefinitionFiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/{definitionId}/export", ExportAsync);
        api.MapPost("/bulk-actions/export/workflow-definitions", ExportManyAsync);
        api.MapPost("/workflow-definitions/import", ImportAsync);
    }

    private static async Task<IResult> ExportAsync(
        string definitionId, string? versionOptions, bool? includeConsumingWorkflows, HttpContext context, VersionShelf shelf, Refusals refusals,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(definitionId, versionOptions, cancellationToken) is not { } found)
            return Results.NotFound();
        if (includeConsumingWorkflows == true)
            refusals.Tell(context, "Told.OnlyChosen");
        return Results.File(Content(found), "application/json", FileName(found));
    }

    private static async Task<IResult> ExportManyAsync(
        HttpContext context, VersionShelf shelf, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        using MemoryStream file = new();
        await using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in body.Texts("ids").Distinct())
            {
                if (await shelf.FindAsync(id, cancellationToken) is not { } found)
                    continue;
                await using var entry = await archive.CreateEntry(FileName(found)).OpenAsync(cancellationToken);
                await entry.WriteAsync(Content(found), cancellationToken);
            }
        }

        if (body["includeConsumingWorkflows"] is JsonValue value && value.TryGetValue<bool>(out var more) && more)
            refusals.Tell(context, "Told.OnlyChosen");
        return Results.File(file.ToArray(), "application/zip", "arbeidsflyter.zip");
    }

    private static async Task<IResult> ImportAsync(HttpContext context, DefinitionDesk desk, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        return body is null ? refused! : await desk.ImportAsync(context, body, cancellationToken);
    }

    private static string FileName(FoundVersion found) => $"{found.Version.Id}.json";

    private static byte[] Content(FoundVersion found)
    {
        JsonNode json = DefinitionView.ForFile(found.Version, found.IsLatest);
        return Encoding.UTF8.GetBytes(json.ToJsonString(StudioJson.Indented));
    }
}
