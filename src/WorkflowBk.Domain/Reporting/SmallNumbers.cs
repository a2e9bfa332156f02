namespace WorkflowBk.Domain.Reporting;

/// <summary>
/// Hides numbers that are so small that a child could be recognised by them, in figures that leave the coordinating unit
/// (personvernforordningen art. 5 nr. 1 bokstav c).
/// </summary>
public static class SmallNumbers
{
    /// <summary>Numbers from 1 up to, and without, this one are hidden.</summary>
    public const int Least = 5;

    /// <summary>A number by itself; <c>null</c> when it is hidden.</summary>
    public static int? Hide(int count) => IsSmall(count) ? null : count;

    /// <summary>
    /// The parts of a whole that is shown: the small ones are hidden, and when that is one only, the next smallest as well, since
    /// it could be counted back from the whole.
    /// </summary>
    public static IReadOnlyList<int?> HideParts(IReadOnlyList<int> counts)
    {
        var shown = counts.Select(Hide).ToList();
        if (shown.Count(count => count is null) != 1)
            return shown;
        var next = Enumerable.Range(0, counts.Count).Where(index => shown[index] > 0).OrderBy(index => counts[index]).Cast<int?>().FirstOrDefault();
        if (next is { } also)
            shown[also] = null;
        return shown;
    }

    private static bool IsSmall(int count) => count is > 0 and < Least;
}
