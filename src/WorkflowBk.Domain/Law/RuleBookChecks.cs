using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Law;

/// <summary>What must hold for rules to be used together.</summary>
internal static class RuleBookChecks
{
    /// <summary>Every reason why the rules cannot be used; empty when they can.</summary>
    internal static IReadOnlyList<Problem> Check(IReadOnlyList<LegalRule> rules) =>
    [
        .. rules.SelectMany(EachAlone),
        .. rules.GroupBy(rule => rule.Key).SelectMany(Versions),
    ];

    private static IEnumerable<Problem> EachAlone(LegalRule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Key))
            yield return new Problem("rulebook.field-empty", "key", rule.Key);
        if (string.IsNullOrWhiteSpace(rule.Source))
            yield return new Problem("rulebook.field-empty", "source", rule.Key);
        if (string.IsNullOrWhiteSpace(rule.Name.Nb))
            yield return new Problem("rulebook.field-empty", "name.nb", rule.Key);
        if (string.IsNullOrWhiteSpace(rule.Name.Nn))
            yield return new Problem("rulebook.field-empty", "name.nn", rule.Key);
        if (rule.Kind == RuleKind.Law && string.IsNullOrWhiteSpace(rule.Paragraph))
            yield return new Problem("rulebook.paragraph-missing", "paragraph", rule.Key);
        if (rule.Kind == RuleKind.Target && rule.Period is null)
            yield return new Problem("rulebook.period-missing", "period", rule.Key);
        if (rule.AppliesUntil < rule.AppliesFrom)
            yield return new Problem("rulebook.window-backwards", "appliesUntil", rule.Key);
    }

    /// <summary>At most one version of a rule applies on any day.</summary>
    private static IEnumerable<Problem> Versions(IGrouping<string, LegalRule> versions)
    {
        var inOrder = versions.OrderBy(rule => rule.AppliesFrom).ToList();
        foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (earlier.AppliesFrom == later.AppliesFrom)
                yield return new Problem("rulebook.key-twice", "appliesFrom", later.Key);
            else if (earlier.AppliesUntil is null || earlier.AppliesUntil >= later.AppliesFrom)
                yield return new Problem("rulebook.overlap", "appliesFrom", later.Key);
        }
    }
}
