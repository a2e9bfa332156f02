using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Validation;

/// <summary>The expressions of one step, under the names of its inputs; those of a switch under the names of its cases.</summary>
internal static class StepExpressions
{
    public static IEnumerable<(string Input, Expression Expression)> Of(ActivityNode step, ActivityCatalog catalog)
    {
        if (catalog.Find(step.Type, step.Version) is not { } descriptor)
            yield break;
        foreach (var input in descriptor.Inputs)
        {
            if (Expression.Read(step.Property(input.Name)) is { } expression)
                yield return (input.Name, expression);
        }

        if (descriptor.ClassType != typeof(FlowSwitch))
            yield break;
        foreach (var (label, condition) in FlowSwitch.Read(step.Property(nameof(FlowSwitch.Cases))))
        {
            if (condition is not null)
                yield return (label, condition);
        }
    }
}
