using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What every run needs and none changes.</summary>
internal sealed class EngineParts(ActivityCatalog catalog, ExpressionEvaluator expressions, TimeProvider clock, IEnumerable<IStepWatcher> watchers)
{
    public ActivityCatalog Catalog { get; } = catalog;

    public ExpressionEvaluator Expressions { get; } = expressions;

    public TimeProvider Clock { get; } = clock;

    public IReadOnlyList<IStepWatcher> Watchers { get; } = [.. watchers];
}
