using WorkflowBk.Domain.Transitions;
using WorkflowBk.Web.Components.Ui;

namespace WorkflowBk.Web.Transitions;

/// <summary>How far a plan has come, as one says it.</summary>
internal static class TransitionStage
{
    /// <summary>The last part of a text's key: <c>Waiting</c>, <c>Before</c>, <c>During</c>, <c>Closed</c> or <c>Dropped</c>.</summary>
    public static string Of(TransitionPlan plan, TransitionRules rules, DateOnly today) =>
        plan.DroppedReason.Length > 0 ? "Dropped"
        : !plan.IsOpen ? "Closed"
        : plan.Day <= today ? "During"
        : rules.Of(plan.Kind).StartFor(plan.Day) > today ? "Waiting"
        : "Before";

    public static Tone ToneOf(string stage) => stage switch
    {
        "Before" or "During" => Tone.Info,
        "Closed" => Tone.Success,
        _ => Tone.Neutral,
    };
}
