using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;
using WorkflowBk.Studio.Versions;
using WorkflowBk.Workflows.Instances;
using WorkflowBk.Workflows.Stimuli;

namespace WorkflowBk.Studio.Instances;

/// <summary>Runs and ends processes that are about nothing but themselves, and says why the others are not run or ended here.</summary>
internal static class RunEndpoints
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";

    public static void MapRuns(this IEndpointRouteBuilder api)
    {
        api.MapPost("/workflow-definitions/{definitionId}/execute", ExecuteAsync);
        api.MapPost("/tests/activities", TryStep);
        api.MapPost("/cancel/workflow-instances/{id:guid}", CancelAsync);
        api.MapPost("/bulk-actions/cancel/workflow-instances", CancelManyAsync);
    }

    private static async Task<IResult> ExecuteAsync(
        string definitionId, HttpContext context, VersionShelf shelf, InstanceDesk desk, IWorkflowEngine engine, Refusals refusals,
        CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(definitionId, "Published", cancellationToken) is not { } published)
            return CannotStart(context, refusals, "Refused.RunDraft");
        if (await desk.WorksOnACaseAsync(published.Version.Id, cancellationToken))
            return CannotStart(context, refusals, "Refused.RunCase");
        var outcome = await engine.StartAsync(
            new StartWorkflow(definitionId, "", new Dictionary<string, JsonElement>(), $"designer:{Guid.NewGuid():N}", ActorOf(context)), cancellationToken);
        if (outcome.InstanceId is not { } started)
            return CannotStart(context, refusals, "Refused.RunFailed");
        context.Response.Headers[InstanceHeader] = started.ToString();
        context.Response.Headers[CannotStartHeader] = "False";
        return StudioJson.Answer(new JsonObject());
    }

    /// <summary>A single step knows nothing without the case around it.</summary>
    private static IResult TryStep(Refusals refusals) => StudioJson.Answer(new
    {
        activityState = new JsonObject(),
        payload = (JsonObject?)null,
        outputs = (JsonObject?)null,
        exception = new { type = "", message = refusals.Text("Refused.TryStep") },
        status = "Faulted",
    });

    private static async Task<IResult> CancelAsync(
        Guid id, HttpContext context, IInstanceQueries instances, InstanceDesk desk, IWorkflowEngine engine, Refusals refusals,
        CancellationToken cancellationToken)
    {
        if (await instances.FindAsync(id, cancellationToken) is not { } found)
            return Results.NotFound();
        if (await desk.WorksOnACaseAsync(found.VersionId, cancellationToken))
            return refusals.Say("Refused.CancelCase");
        await EndAsync(id, context, engine, refusals, cancellationToken);
        return Results.Ok();
    }

    private static async Task<IResult> CancelManyAsync(
        HttpContext context, IInstanceQueries instances, InstanceDesk desk, IWorkflowEngine engine, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        var (definitionId, versionId) = (body.Text("definitionId"), body.Text("definitionVersionId"));
        IEnumerable<Guid> wanted = body.Texts("ids").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty);
        // Nothing named would mean everything there is, and that is never meant.
        if (definitionId is not null || versionId is not null)
            wanted = wanted.Concat(await instances.RunningAsync(definitionId, versionId, cancellationToken));
        var (cancelled, left) = (0, 0);
        foreach (var id in wanted.Distinct())
        {
            if (await instances.FindAsync(id, cancellationToken) is not { Status: WorkflowStatus.Running or WorkflowStatus.Faulted } found)
                continue;
            if (await desk.WorksOnACaseAsync(found.VersionId, cancellationToken))
            {
                left++;
                continue;
            }

            await EndAsync(id, context, engine, refusals, cancellationToken);
            cancelled++;
        }

        if (left > 0)
            refusals.Tell(context, "Refused.CancelCase");
        return StudioJson.Answer(new { cancelled });
    }

    private static Task<StimulusOutcome> EndAsync(
        Guid id, HttpContext context, IWorkflowEngine engine, Refusals refusals, CancellationToken cancellationToken) =>
        engine.CancelAsync(new CancelInstance(id, refusals.Text("Comment.Cancelled"), $"designer:cancel:{id:N}", ActorOf(context)), cancellationToken);

    private static IResult CannotStart(HttpContext context, Refusals refusals, string key)
    {
        context.Response.Headers[CannotStartHeader] = "True";
        refusals.Tell(context, key);
        return StudioJson.Answer(new JsonObject());
    }

    private static string? ActorOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
