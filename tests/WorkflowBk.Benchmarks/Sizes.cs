namespace WorkflowBk.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="WarmUp">Bursts before the timed ones: until the runtime has compiled what a server that has run for a while has compiled.</param>
/// <param name="Few">Finished cases the cost of a burst is first measured with, and last.</param>
internal sealed record Sizes(int Bursts, int WarmUp, int Sustained, int OpenCases, int PageLoads, int Starts, int FinishedCases, int Few, int Many)
{
    /// <summary>What the design is held against.</summary>
    public static Sizes Full { get; } = new(300, 1_000, 2_000, 100_000, 500, 5, 50, 1_000, 1_000_000);

    /// <summary>Within a minute on a quiet machine.</summary>
    public static Sizes Quick { get; } = new(40, 80, 100, 5_000, 40, 1, 8, 800, 5_000);
}
