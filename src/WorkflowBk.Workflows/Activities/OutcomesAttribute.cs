namespace WorkflowBk.Workflows.Activities;

/// <summary>The ways out of an activity, drawn as ports. Without it there is one: <c>Done</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutcomesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
