using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Execution;

/// <summary>Finds what starts a workflow by itself.</summary>
internal static class TriggerReader
{
    /// <summary>
    /// The steps of a definition that start it: those of the outermost flowchart that are marked so, or the first of a sequence.
    /// </summary>
    public static IEnumerable<ActivityNode> StepsOf(WorkflowDefinition definition) =>
        (definition.Root.Type == Flowchart.TypeName ? definition.Root.Children : definition.Root.Children.Take(1))
        .Where(step => step.CanStartWorkflow);

    /// <summary>What a step waits for to start the next instance; <c>null</c> when it starts none.</summary>
    /// <exception cref="ExpressionException">It cannot be said.</exception>
    public static async Task<Trigger?> NextAsync(EngineParts parts, IServiceProvider services, ActivityNode step, DateTimeOffset now, bool hasStarted)
    {
        if (parts.Catalog.Find(step.Type, step.Version) is not { } descriptor || descriptor.Create(services) is not ITriggerActivity activity)
            return null;
        try
        {
            await InputBinder.BindAsync(
                descriptor, step, activity, instead: null, expression => ValueTask.FromResult(parts.Expressions.Evaluate(expression, new EmptyScope(now))));
            return activity.NextAfter(now, hasStarted);
        }
        catch (Exception exception) when (exception is not ExpressionException)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }
}
