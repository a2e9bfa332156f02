namespace WorkflowBk.Benchmarks;

/// <summary>How long something took, many times over.</summary>
internal sealed class Timings
{
    private readonly List<TimeSpan> _times = [];

    public void Add(TimeSpan time) => _times.Add(time);

    /// <summary>The time that a share of the runs stayed within, e.g. 0.5 for the median; in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        var sorted = _times.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(share * sorted.Count))].TotalMilliseconds;
    }
}
