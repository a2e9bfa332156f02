namespace WorkflowBk.Conformance;

/// <summary>Prints the table and the total.</summary>
internal static class Report
{
    /// <returns>The exit code: 0 when no case failed.</returns>
    public static int Print(IReadOnlyList<CaseResult> results, IReadOnlyList<Difference> differences)
    {
        var width = results.Max(result => result.Name.Length);
        foreach (var result in results)
        {
            Console.WriteLine($"{Word(result.Verdict),-8}{result.Name.PadRight(width)}  {result.Group}{(result.Difference is null ? "" : $"  ({result.Difference})")}");
            if (result.Verdict == Verdict.Failed || result.Difference is not null)
                Console.WriteLine($"        {result.Mismatch}");
        }

        Console.WriteLine();
        foreach (var group in results.Where(result => result.Difference is not null).GroupBy(result => result.Difference))
            Console.WriteLine($"differs on purpose: {group.Key} ({group.Count()}), see docs/elsa-compatibility.md");
        Console.WriteLine(
            $"{results.Count} cases: {Count(Verdict.Passed)} as in Elsa, {Count(Verdict.Differs)} different on purpose, {Count(Verdict.Failed)} failed");
        return Count(Verdict.Failed) == 0 ? 0 : 1;

        int Count(Verdict verdict) => results.Count(result => result.Verdict == verdict);
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "pass",
        Verdict.Differs => "differs",
        _ => "FAIL",
    };
}
