using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Journal;

/// <summary>Runs of single steps: how often, when, and how they ended.</summary>
internal static class ExecutionEndpoints
{
    public static void MapExecutions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/activity-executions/list", ListAsync);
        api.MapGet("/activity-execution-summaries/list", ListAsync);
        api.MapGet("/activity-executions/by-id", FindAsync);
        api.MapGet("/activity-executions/{runId}/call-stack", CallStackAsync);
        api.MapPost("/activity-executions/report", ReportAsync);
        api.MapGet("/resilience/retries/{runId}", () => StudioJson.Answer(new ItemPage<object>([], 0, [])));
    }

    private static async Task<IResult> ListAsync(Guid workflowInstanceId, string? activityNodeId, RunReader reader, CancellationToken cancellationToken) =>
        await reader.ReadAsync(workflowInstanceId, cancellationToken) is { } runs
            ? StudioJson.Items([.. runs.Runs.Where(run => runs.Paths.Of(run.StepId) == activityNodeId).Select(run => RecordOf(run, runs))])
            : Results.NotFound();

    private static async Task<IResult> FindAsync(string? id, RunReader reader, CancellationToken cancellationToken) =>
        await ReadAsync(id, reader, cancellationToken) is var (run, runs) ? StudioJson.Answer(RecordOf(run, runs)) : Results.NotFound();

    private static async Task<IResult> CallStackAsync(string runId, RunReader reader, CancellationToken cancellationToken) =>
        await ReadAsync(runId, reader, cancellationToken) is var (run, runs)
            ? StudioJson.Answer(new { activityExecutionId = runId, items = new[] { RecordOf(run, runs) }, totalCount = 1 })
            : Results.NotFound();

    private static async Task<IResult> ReportAsync(HttpContext context, RunReader reader, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        if (!Guid.TryParse(body.Text("workflowInstanceId"), out var id) || await reader.ReadAsync(id, cancellationToken) is not { } runs)
            return Results.NotFound();
        var wanted = body.Texts("activityNodeIds").ToHashSet(StringComparer.Ordinal);
        return StudioJson.Answer(new
        {
            stats = runs.Runs
                .GroupBy(run => run.StepId)
                .Where(group => wanted.Count == 0 || wanted.Contains(runs.Paths.Of(group.Key)))
                .Select(group => new
                {
                    activityId = group.Key,
                    activityNodeId = runs.Paths.Of(group.Key),
                    startedCount = group.Count(),
                    completedCount = group.Count(run => run.Status == StepRun.Completed),
                    uncompletedCount = group.Count(run => run.Status != StepRun.Completed),
                    isBlocked = group.Any(run => run.Waits),
                    isFaulted = group.Last().Status == StepRun.Faulted,
                    aggregateFaultCount = group.Count(run => run.Status == StepRun.Faulted),
                    metadata = new JsonObject(),
                }),
        });
    }

    /// <summary>The run's id begins with its instance's.</summary>
    private static async Task<(StepRun Run, InstanceRuns Runs)?> ReadAsync(string? id, RunReader reader, CancellationToken cancellationToken) =>
        Guid.TryParse(id?.Split('-')[0], out var instanceId)
        && await reader.ReadAsync(instanceId, cancellationToken) is { } runs
        && runs.Runs.FirstOrDefault(candidate => candidate.Id == id) is { } run
            ? (run, runs)
            : null;

    private static ExecutionRecord RecordOf(StepRun run, InstanceRuns runs)
    {
        var step = runs.Paths.Find(run.StepId);
        return new ExecutionRecord(
            run.Id, runs.Instance.Id, run.StepId, runs.Paths.Of(run.StepId), step?.Type ?? "", step?.Version ?? 1, step?.Name, [],
            run.Outcome is { } outcome ? new JsonObject { ["Outcomes"] = new JsonArray([.. outcome.Split(", ").Select(name => JsonValue.Create(name))]) } : null,
            [], [], [], run.StartedAt, run.Waits, run.Status, run.Status == StepRun.Faulted ? 1 : 0, run.EndedAt);
    }
}

/// <summary>A run of a step, as Elsa writes it; what went in and came out is not told.</summary>
internal sealed record ExecutionRecord(
    string Id, Guid WorkflowInstanceId, string ActivityId, string ActivityNodeId, string ActivityType, int ActivityTypeVersion, string? ActivityName,
    JsonObject ActivityState, JsonObject? Payload, JsonObject Outputs, JsonObject Properties, JsonObject Metadata, DateTimeOffset StartedAt,
    bool HasBookmarks, string Status, int AggregateFaultCount, DateTimeOffset? CompletedAt);
