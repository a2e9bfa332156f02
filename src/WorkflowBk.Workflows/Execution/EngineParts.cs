using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Observing;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What every run needs and none changes.</summary>
internal sealed class EngineParts(
    ActivityCatalog catalog, ExpressionEvaluator expressions, TimeProvider clock, IEnumerable<IStepWatcher> watchers, Unobserved? unobserved = null)
{
    public ActivityCatalog Catalog { get; } = catalog;

    public ExpressionEvaluator Expressions { get; } = expressions;

    public TimeProvider Clock { get; } = clock;

    /// <summary>Whether operators are told what the engine does.</summary>
    public bool IsObserved { get; } = unobserved is null;

    public IReadOnlyList<IStepWatcher> Watchers { get; } = [.. watchers];
}
