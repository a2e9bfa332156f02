using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Studio.Instances;

/// <summary>Instances: listed and looked at. What belongs to a case is ended and kept there.</summary>
internal static class InstanceEndpoints
{
    public static void MapInstances(this IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-instances", ListAsync);
        api.MapGet("/workflow-instances/{id:guid}", FindAsync);
        api.MapGet("/workflow-instances/{id:guid}/execution-state", StateAsync);
        api.MapGet("/workflow-instances/{id:guid}/variables", VariablesAsync);
        api.MapDelete("/workflow-instances/{id:guid}", (Guid id, Refusals refusals) => refusals.Say("Refused.InstanceKept"));
        api.MapPost("/bulk-actions/delete/workflow-instances/by-id", KeepAll);
        api.MapPost("/bulk-actions/import/workflow-instances", (Refusals refusals) => refusals.Say("Refused.InstanceImport"));
        api.MapPost("/alterations/submit", (Refusals refusals) => refusals.Say("Refused.Alterations"));
    }

    private static async Task<IResult> ListAsync(HttpContext context, InstanceDesk desk, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        return body is null ? refused! : StudioJson.Answer(await desk.ListAsync(InstanceFilters.Read(body), cancellationToken));
    }

    private static async Task<IResult> FindAsync(Guid id, InstanceDesk desk, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } found ? StudioJson.Answer(found) : Results.NotFound();

    private static async Task<IResult> StateAsync(Guid id, IInstanceQueries instances, CancellationToken cancellationToken) =>
        await instances.FindAsync(id, cancellationToken) is { } found
            ? StudioJson.Answer(new
            {
                status = InstanceWords.StatusOf(found.Status),
                subStatus = InstanceWords.SubStatusOf(found.Status),
                updatedAt = found.UpdatedAt,
            })
            : Results.NotFound();

    /// <summary>Which variables there are; their values may be a family's.</summary>
    private static async Task<IResult> VariablesAsync(
        Guid id, IInstanceQueries instances, VersionShelf shelf, Refusals refusals, CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } found)
            return Results.NotFound();
        var definition = await shelf.FindAsync(found.VersionId, cancellationToken) is { } version
            ? DefinitionReader.Read(version.Version.Json).Definition
            : null;
        var hidden = refusals.Text("Instance.Hidden");
        return StudioJson.Items([.. (definition?.Variables ?? []).Select(variable => new { variable.Id, variable.Name, Value = hidden })]);
    }

    private static IResult KeepAll(HttpContext context, Refusals refusals)
    {
        refusals.Tell(context, "Refused.InstanceKept");
        return StudioJson.Answer(new JsonObject { ["deleted"] = 0 });
    }
}
