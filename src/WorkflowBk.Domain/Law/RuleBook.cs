using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Law;

/// <summary>The rules the process follows, each in the versions that have applied.</summary>
public sealed class RuleBook
{
    private RuleBook(IReadOnlyList<LegalRule> all) => All = all;

    /// <summary>The rules this release was shipped with (<c>Law/Data/*.json</c>).</summary>
    public static RuleBook Shipped { get; } = Create(ShippedRules.Read()).Value;

    /// <summary>Every version of every rule, in the order of the data.</summary>
    public IReadOnlyList<LegalRule> All { get; }

    /// <summary>Reads rules from JSON: <c>{ "rules": [ … ] }</c>, each with the members of <see cref="LegalRule"/> in camelCase.</summary>
    /// <returns>
    /// The rules, or every reason why not: <c>rulebook.unreadable</c> (with the reader's message), <c>rulebook.field-empty</c>,
    /// <c>rulebook.period-negative</c>, <c>rulebook.paragraph-missing</c>, <c>rulebook.period-missing</c>,
    /// <c>rulebook.window-backwards</c>, <c>rulebook.key-twice</c> (one start date twice) or <c>rulebook.overlap</c> (two versions
    /// on one day), each with the rule's key as its argument.
    /// </returns>
    public static Result<RuleBook> Parse(string json)
    {
        var read = RuleBookFile.Read(json);
        return read.Succeeded ? Create(read.Value.Rules) : Result<RuleBook>.Fail(read.Problems);
    }

    /// <summary>The version of a rule that applies on a day; <c>null</c> when there is none.</summary>
    public LegalRule? Find(string key, DateOnly on) => All.FirstOrDefault(rule => rule.Key == key && rule.AppliesOn(on));

    private static Result<RuleBook> Create(IReadOnlyList<LegalRule> rules)
    {
        var problems = RuleBookChecks.Check(rules);
        return problems.Count > 0 ? Result<RuleBook>.Fail(problems) : new RuleBook(rules);
    }
}
