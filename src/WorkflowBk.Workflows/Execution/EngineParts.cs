using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>What every run needs and none changes.</summary>
internal sealed record EngineParts(ActivityCatalog Catalog, ExpressionEvaluator Expressions, TimeProvider Clock);
