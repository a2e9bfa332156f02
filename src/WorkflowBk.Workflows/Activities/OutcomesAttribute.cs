namespace WorkflowBk.Workflows.Activities;

/// <summary>The ways out of an activity, drawn as ports. Without it there is one: <c>Done</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutcomesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>What people see, in Norwegian, in the same order; the names themselves where it is empty.</summary>
    public string[] DisplayNames { get; init; } = [];
}
