namespace WorkflowBk.Workflows.Expressions;

/// <summary>An expression that gives no usable value; the step it belongs to fails with this message.</summary>
public sealed class ExpressionException(string message, Exception? inner = null) : Exception(message, inner);
