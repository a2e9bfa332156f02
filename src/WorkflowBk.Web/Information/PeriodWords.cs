using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Web.Intake;

namespace WorkflowBk.Web.Information;

/// <summary>Writes out the periods of the rule book, e.g. "4 uker", in the language of the page.</summary>
internal sealed class PeriodWords(IStringLocalizer<IntakeTexts> texts, RuleBook rules, TimeProvider clock)
{
    /// <summary>A rule's period today; <c>null</c> when the rule does not apply or gives none.</summary>
    public string? Of(string ruleKey) => rules.Find(ruleKey, clock.Today())?.Period is { } period
        ? texts[$"Period.{period.Unit}{(period.Amount == 1 ? ".One" : "")}", period.Amount].Value
        : null;
}
