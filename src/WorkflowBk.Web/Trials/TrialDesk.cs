using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Trials;

/// <summary>Plays a trial from its beginning each time it is asked for: nothing of it is kept in between.</summary>
internal sealed class TrialDesk(IVersionStore versions, TrialRooms rooms, IStringLocalizer<TrialTexts> texts)
{
    /// <summary>A trial takes well under a second; one that takes this long goes round and round.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <param name="facts"><c>null</c> before the trial has begun.</param>
    /// <param name="moves">As they are written in the address.</param>
    /// <returns><c>null</c> when there is no such version.</returns>
    public async Task<TrialSheet?> ReadAsync(string versionId, TrialFacts? facts, string? moves, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(versionId, cancellationToken) is not { } version)
            return null;
        await using var room = await rooms.OpenAsync(version, cancellationToken);
        var sheet = new TrialSheet(version, room.Definition) { Refused = room.Problems };
        if (facts is null || room.Definition is null)
            return sheet;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        List<TrialMove> made = [];
        var run = new TrialRun(room, facts, texts);
        Result result;
        try
        {
            result = await PlayAsync(run, TrialMoves.Read(moves), made, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            result = new Problem("trial.too-slow");
        }

        return sheet with { Story = await run.Reader.ReadAsync(facts.At, cancellationToken), Moves = made, Problems = result.Problems };
    }

    private static async Task<Result> PlayAsync(
        TrialRun run, Result<IReadOnlyList<TrialMove>> moves, List<TrialMove> made, CancellationToken cancellationToken)
    {
        var begun = await run.BeginAsync(cancellationToken);
        if (!begun.Succeeded || !moves.Succeeded)
            return Result.All(begun, moves);
        foreach (var move in moves.Value)
        {
            var done = await run.DoAsync(move, cancellationToken);
            if (!done.Succeeded)
                return done;
            made.Add(move);
        }

        return Result.Ok;
    }
}

/// <summary>A trial as it is shown.</summary>
/// <param name="Definition"><c>null</c> when the version cannot be run.</param>
public sealed record TrialSheet(WorkflowVersion Version, WorkflowDefinition? Definition)
{
    /// <summary>Why the version cannot be run; empty when it can.</summary>
    public IReadOnlyList<DefinitionProblem> Refused { get; init; } = [];

    /// <summary><c>null</c> before the trial has begun.</summary>
    public TrialStory? Story { get; init; }

    /// <summary>The moves that were made; one that could not be made ends the trial there, and is left out.</summary>
    public IReadOnlyList<TrialMove> Moves { get; init; } = [];

    /// <summary>Why the next move could not be made.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public bool BeginsWithInquiry => Definition?.Steps.Values.Any(step => step.Type == TrialFamily.FirstStep) == true;
}
