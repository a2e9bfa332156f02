using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkflowBk.Studio.Answers;

namespace WorkflowBk.Studio.Journal;

/// <summary>What happened in an instance: steps and times, nothing of what was answered.</summary>
internal static class JournalEndpoints
{
    private const int MaxTake = 500;

    public static void MapJournal(this IEndpointRouteBuilder api) => api.MapPost("/workflow-instances/{id:guid}/journal", ReadAsync);

    private static async Task<IResult> ReadAsync(
        Guid id, int? skip, int? take, HttpContext context, RunReader reader, Refusals refusals, CancellationToken cancellationToken)
    {
        var (body, refused) = await RequestBody.ReadAsync(context.Request, refusals);
        if (body is null)
            return refused!;
        if (await reader.ReadAsync(id, cancellationToken) is not { } runs)
            return Results.NotFound();
        var filter = body["filter"] as JsonObject ?? [];
        var nodeIds = filter.Texts("activityNodeIds").ToHashSet(StringComparer.Ordinal);
        var stepIds = filter.Texts("activityIds").ToHashSet(StringComparer.Ordinal);
        var without = filter.Texts("excludedActivityTypes").ToHashSet(StringComparer.Ordinal);
        var events = filter.Texts("eventNames").ToHashSet(StringComparer.Ordinal);
        var records = runs.Lines
            .Select((line, index) => RecordOf(line, index, runs.Paths))
            .Where(record => (nodeIds.Count == 0 || nodeIds.Contains(record.NodeId))
                && (stepIds.Count == 0 || stepIds.Contains(record.ActivityId))
                && !without.Contains(record.ActivityType)
                && (events.Count == 0 || events.Contains(record.EventName)))
            .ToList();
        return StudioJson.Answer(new ItemPage<JournalRecord>(
            [.. records.Skip(Math.Max(0, skip ?? 0)).Take(Math.Clamp(take ?? MaxTake, 0, MaxTake))], records.Count, []));
    }

    private static JournalRecord RecordOf(JournalLine line, int index, StepPaths paths)
    {
        var step = paths.Find(line.Run.StepId);
        return new JournalRecord(
            line.Id, line.Run.Id, null, line.Run.StepId, step?.Type ?? "", step?.Version ?? 1, step?.Name, paths.Of(line.Run.StepId), line.At, index,
            line.Event, null, null, null, null);
    }
}

/// <summary>A line of the journal, as Elsa writes it.</summary>
internal sealed record JournalRecord(
    string Id, string ActivityInstanceId, string? ParentActivityInstanceId, string ActivityId, string ActivityType, int ActivityTypeVersion,
    string? ActivityName, string NodeId, DateTimeOffset Timestamp, long Sequence, string EventName, string? Message, string? Source,
    JsonObject? ActivityState, JsonObject? Payload);
