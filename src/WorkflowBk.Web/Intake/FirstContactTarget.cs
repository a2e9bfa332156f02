using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Web.Intake;

/// <summary>How soon somebody gets back to whoever got in touch, by the municipality's own target.</summary>
internal sealed class FirstContactTarget(RuleBook rules, TimeProvider clock)
{
    public const string Rule = "target.first-contact";

    /// <summary>The time that is promised now; <c>null</c> when the municipality has no target.</summary>
    public Period? Promised => rules.Find(Rule, clock.Today())?.Period;

    /// <summary>The last day for an inquiry that came on a day.</summary>
    public DateOnly? DueFor(DateOnly receivedOn) => rules.Find(Rule, receivedOn)?.Period?.EndFrom(receivedOn);
}
