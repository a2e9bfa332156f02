using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Several branches begin at once, one for each name.</summary>
[Activity("Elsa.FlowFork", DisplayName = "Del i grener", Category = "Flyt", Description = "Flere grener går samtidig.")]
internal sealed class FlowFork : IActivity, IDynamicOutcomes
{
    [Input(DisplayName = "Grener")]
    public IReadOnlyList<string>? Branches { get; set; }

    public static IReadOnlyList<string> OutcomesOf(ActivityNode step) =>
        Written(step, nameof(Branches)) is { Count: > 0 } names ? names : ["Done"];

    /// <summary>Names that an input lists. Ports are drawn, so they are written out; a computed list cannot be connected to anything.</summary>
    internal static IReadOnlyList<string> Written(ActivityNode step, string input)
    {
        try
        {
            return Expression.Read(step.Property(input)) is { Type: "Object" or "Literal" } list
                && ValueConversion.Convert(list.Value, typeof(IReadOnlyList<string>)) is IReadOnlyList<string> names
                    ? names
                    : [];
        }
        catch (ExpressionException)
        {
            return [];
        }
    }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        ValueTask.FromResult(Branches is { Count: > 0 } ? ActivityResult.Outcome(Branches) : ActivityResult.Done);
}
