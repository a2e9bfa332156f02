using System.Collections.Frozen;

namespace WorkflowBk.Domain.Documents;

/// <summary>The letters by which a family learns of a decision that it can complain about.</summary>
public static class DecisionLetters
{
    private static readonly FrozenSet<string> _templates = FrozenSet.ToFrozenSet(
        ["decision-letter-refused", "decision-letter-not-now", "appointment-letter", "complaint-upheld", "complaint-late", "complaint-answer"],
        StringComparer.Ordinal);

    public static bool Includes(string template) => _templates.Contains(template);
}
