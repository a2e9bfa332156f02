using Microsoft.Extensions.Localization;
using WorkflowBk.Data.Cases;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>
/// Replays the choices of closed cases on another version of their process. What differs is held against a replay on the version
/// that was followed, so that what a replay cannot know does not look like the draft's doing.
/// </summary>
internal sealed class ReplayDesk(IVersionStore versions, PastCases cases, TrialRooms rooms, TimeProvider clock, IStringLocalizer<TrialTexts> texts)
{
    /// <summary>Cases in one go. So many take some seconds.</summary>
    public const int PageSize = 25;

    /// <summary>Nobody waits longer for a page; what is not reached then is said.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(25);

    /// <param name="page">From 1.</param>
    /// <returns><c>null</c> when there is no such version.</returns>
    public async Task<ReplaySheet?> ReadAsync(string versionId, int page, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version)
            return null;
        await using var draft = await rooms.OpenAsync(version, cancellationToken);
        var sheet = new ReplaySheet(version)
        {
            Refused = draft.Problems,
            CanBeReplayed = draft.Definition?.Steps.Values.Any(step => step.Type == TrialFamily.FirstStep) == true,
        };
        if (draft.Definition is null || !sheet.CanBeReplayed)
            return sheet;
        var ids = await cases.ListAsync(version.DefinitionId, cancellationToken);
        var pages = Math.Max(1, (ids.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var skipped = (page - 1) * PageSize;
        var past = await cases.ReadAsync([.. ids.Skip(skipped).Take(PageSize)], cancellationToken);
        await using Bench bench = new(versions, rooms);
        List<ReplayLine> lines = [];
        var begun = clock.GetTimestamp();
        foreach (var one in past)
        {
            if (clock.GetElapsedTime(begun) > _patience)
                break;
            if (await ReplayAsync(one, skipped + lines.Count + 1, draft, bench, cancellationToken) is { } line)
                lines.Add(line);
        }

        return sheet with { Lines = lines, Total = ids.Count, Page = page, Pages = pages, NotReached = past.Count - lines.Count };
    }

    private async Task<ReplayLine?> ReplayAsync(PastCase past, int number, TrialRoom draft, Bench bench, CancellationToken cancellationToken)
    {
        if (await bench.DefinitionAsync(past.VersionId, cancellationToken) is not { } followed)
            return new ReplayLine(number, [], IsUncertain: true);
        var choices = ReplayChoice.Of(past, followed);
        var real = RealOf(past);
        var after = await new ReplayRun(draft, past, choices, texts).PlayAsync(cancellationToken);
        var differences = ReplayComparison.Compare(real, followed, after, draft.Definition!);
        if (differences.Count == 0)
            return new ReplayLine(number, [], IsUncertain: false);
        if (await bench.RoomAsync(past.VersionId, cancellationToken) is not { Definition: not null } own)
            return new ReplayLine(number, differences, IsUncertain: true);
        var before = await new ReplayRun(own, past, choices, texts).PlayAsync(cancellationToken);
        return before is { StoppedAt: [], Refused: [] }
            ? new ReplayLine(number, ReplayComparison.Compare(before, followed, after, draft.Definition!), IsUncertain: false)
            : new ReplayLine(number, [], IsUncertain: true);
    }

    private static ReplayResult RealOf(PastCase past) => new(
        [.. past.Steps.Select(step => (step.StepId, step.Outcome))],
        OsloTime.DateIn(past.ClosedAt).DayNumber - OsloTime.DateIn(past.ReceivedAt).DayNumber, [], []);

    /// <summary>The versions that cases have followed, each read and furnished once.</summary>
    private sealed class Bench(IVersionStore versions, TrialRooms rooms) : IAsyncDisposable
    {
        private readonly Dictionary<string, WorkflowVersion?> _versions = new(StringComparer.Ordinal);
        private readonly Dictionary<string, WorkflowDefinition?> _definitions = new(StringComparer.Ordinal);
        private readonly Dictionary<string, TrialRoom> _rooms = new(StringComparer.Ordinal);

        public async Task<WorkflowDefinition?> DefinitionAsync(string versionId, CancellationToken cancellationToken)
        {
            if (_definitions.TryGetValue(versionId, out var known))
                return known;
            var version = _versions[versionId] = await versions.FindAsync(versionId, cancellationToken);
            return _definitions[versionId] = version is null ? null : DefinitionReader.Read(version.Json).Definition;
        }

        public async Task<TrialRoom?> RoomAsync(string versionId, CancellationToken cancellationToken)
        {
            if (_rooms.TryGetValue(versionId, out var known))
                return known;
            return _versions.GetValueOrDefault(versionId) is { } version
                ? _rooms[versionId] = await rooms.OpenAsync(version, cancellationToken)
                : null;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var room in _rooms.Values)
                await room.DisposeAsync();
        }
    }
}

/// <summary>Closed cases on a version of their process.</summary>
public sealed record ReplaySheet(WorkflowVersion Version)
{
    /// <summary>Why the version cannot be run; empty when it can.</summary>
    public IReadOnlyList<DefinitionProblem> Refused { get; init; } = [];

    /// <summary>It begins with an inquiry, as the cases did.</summary>
    public bool CanBeReplayed { get; init; }

    public IReadOnlyList<ReplayLine> Lines { get; init; } = [];

    /// <summary>Closed cases in all, on every page.</summary>
    public int Total { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    /// <summary>Cases of the page that there was no time for.</summary>
    public int NotReached { get; init; }
}

/// <summary>One closed case.</summary>
/// <param name="Number">Counted from the last closed, and all that is said of which case it is.</param>
/// <param name="IsUncertain">Its choices do not carry it through even on the version it followed, so that nothing can be said.</param>
public sealed record ReplayLine(int Number, IReadOnlyList<ReplayDifference> Differences, bool IsUncertain)
{
    public ReplayVerdict Verdict =>
        IsUncertain ? ReplayVerdict.Uncertain
        : Differences.Any(difference => difference.Kind is ReplayDifferenceKind.Stops or ReplayDifferenceKind.Refused) ? ReplayVerdict.Stops
        : Differences.Count > 0 ? ReplayVerdict.Differs
        : ReplayVerdict.Same;
}

/// <summary>What would have become of a case.</summary>
public enum ReplayVerdict
{
    Same,
    Differs,
    Stops,
    Uncertain,
}
