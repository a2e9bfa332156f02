using System.Collections.Frozen;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Notices;

/// <summary>What is said of a day that comes or has passed. A deadline of the law and a target are never called the same.</summary>
public static class DueWords
{
    /// <summary>E.g. <c>Målet nærmer seg</c>.</summary>
    public static string Soon(RuleKind kind, LanguageForm language) => (kind, language) switch
    {
        (RuleKind.Law, LanguageForm.En) => "The deadline is near",
        (_, LanguageForm.En) => "The target date is near",
        (RuleKind.Law, LanguageForm.Nn) => "Fristen nærmar seg",
        (_, LanguageForm.Nn) => "Målet nærmar seg",
        (RuleKind.Law, _) => "Fristen nærmer seg",
        _ => "Målet nærmer seg",
    };

    /// <summary>E.g. <c>Målet er passert</c>.</summary>
    public static string Passed(RuleKind kind, LanguageForm language) => (kind, language) switch
    {
        (RuleKind.Law, LanguageForm.En) => "The deadline has passed",
        (_, LanguageForm.En) => "The target date has passed",
        (RuleKind.Law, _) => "Fristen er ute",
        _ => "Målet er passert",
    };

    /// <summary>All that can be said.</summary>
    public static IReadOnlySet<string> All { get; } =
        (from kind in Enum.GetValues<RuleKind>()
         from language in Enum.GetValues<LanguageForm>()
         from words in new[] { Soon(kind, language), Passed(kind, language) }
         select words).ToFrozenSet();
}
