namespace WorkflowBk.Workflows.Bursts;

/// <summary>A timer that is due.</summary>
/// <param name="Id">Of the wait, or of what starts a workflow.</param>
/// <param name="Starts">Whether it starts a workflow.</param>
public sealed record DueTimer(Guid Id, DateTimeOffset DueAt, bool Starts)
{
    /// <summary>The earliest of both kinds, in the order they are fired.</summary>
    public static IReadOnlyList<DueTimer> Earliest(IEnumerable<DueTimer> waits, IEnumerable<DueTimer> starts, int max) =>
        [.. waits.Concat(starts).OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Id).Take(max)];
}
