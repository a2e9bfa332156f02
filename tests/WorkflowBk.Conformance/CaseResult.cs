namespace WorkflowBk.Conformance;

/// <summary>What became of one recorded case.</summary>
/// <param name="Mismatch">The first thing that was not as recorded; <c>null</c> for nothing.</param>
/// <param name="Difference">The deliberate difference that explains it; <c>null</c> when none does.</param>
internal sealed record CaseResult(string Name, string Group, Verdict Verdict, string? Mismatch, string? Difference);

internal enum Verdict
{
    /// <summary>All is as recorded.</summary>
    Passed,

    /// <summary>We do otherwise, on purpose.</summary>
    Differs,

    Failed,
}
