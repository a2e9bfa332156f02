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

    public static IReadOnlyList<string> OutcomesOf(ActivityNode step)
    {
        try
        {
            // Ports are drawn, so the names are written out; a computed list cannot be connected to anything.
            return Expression.Read(step.Property(nameof(Branches))) is { Type: "Object" or "Literal" } branches
                && ValueConversion.Convert(branches.Value, typeof(IReadOnlyList<string>)) is IReadOnlyList<string> { Count: > 0 } names
                    ? names
                    : ["Done"];
        }
        catch (ExpressionException)
        {
            return ["Done"];
        }
    }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context) =>
        ValueTask.FromResult(Branches is { Count: > 0 } ? ActivityResult.Outcome(Branches) : ActivityResult.Done);
}
