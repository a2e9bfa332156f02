using System.Globalization;

namespace WorkflowBk.Benchmarks;

/// <summary>One line of the table: what was measured, beside its reference from the same run.</summary>
/// <param name="Ratio">Ours through the reference; <c>null</c> where there is none to divide by.</param>
internal sealed record Figure(string What, string Ours, string Reference, double? Ratio, string Goal, bool Passed)
{
    public static string Table(IEnumerable<Figure> figures) => string.Join(Environment.NewLine,
    [
        "| what | ours | reference, same run | ratio | build for | |",
        "|---|---|---|---|---|---|",
        .. figures.Select(figure => string.Create(
            CultureInfo.InvariantCulture,
            $"| {figure.What} | {figure.Ours} | {figure.Reference} | {figure.Ratio:0.00} | {figure.Goal} | {(figure.Passed ? "pass" : "MISS")} |")),
    ]);
}
