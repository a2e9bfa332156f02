using DotLiquid;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// Values by name. What is not there is empty: a plain hash would take such a name for a question about itself, as in <c>size</c>.
/// </summary>
internal sealed class LiquidValues(IReadOnlyDictionary<string, object?> values) : IIndexable, ILiquidizable
{
    public object? this[object key] => key is string name ? values.GetValueOrDefault(name) : null;

    public bool ContainsKey(object key) => true;

    public object ToLiquid() => this;
}
