namespace WorkflowBk.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Few">Finished cases the cost of a burst is first measured with, and last.</param>
internal sealed record Sizes(int Bursts, int Sustained, int OpenCases, int PageLoads, int Starts, int FinishedCases, int Few, int Many)
{
    /// <summary>What the design is held against.</summary>
    public static Sizes Full { get; } = new(300, 2_000, 100_000, 500, 5, 50, 1_000, 1_000_000);

    /// <summary>Within a minute on a quiet machine.</summary>
    public static Sizes Quick { get; } = new(40, 100, 5_000, 40, 1, 8, 800, 5_000);
}
