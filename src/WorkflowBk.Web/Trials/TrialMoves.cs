using WorkflowBk.Domain.Common;

namespace WorkflowBk.Web.Trials;

/// <summary>The moves of a trial in their order, as one text.</summary>
internal static class TrialMoves
{
    /// <summary>Most moves in a trial.</summary>
    public const int Max = 200;

    /// <summary>Longest text of them, in characters: an address has no room for more.</summary>
    public const int MaxLength = 5000;

    public static string Write(IEnumerable<TrialMove> moves) => string.Join(',', moves);

    /// <returns><c>trial.too-many</c> or <c>trial.unreadable</c> with the number of the move, from 1.</returns>
    public static Result<IReadOnlyList<TrialMove>> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Result<IReadOnlyList<TrialMove>>.From([]);
        var parts = text.Length > MaxLength ? [] : text.Split(',');
        if (parts.Length is 0 or > Max)
            return new Problem("trial.too-many", null, Max);
        List<TrialMove> moves = [];
        foreach (var part in parts)
        {
            if (TrialMove.Read(part) is not { } move)
                return new Problem("trial.unreadable", null, moves.Count + 1);
            moves.Add(move);
        }

        return moves;
    }
}
