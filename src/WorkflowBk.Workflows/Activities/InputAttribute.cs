namespace WorkflowBk.Workflows.Activities;

/// <summary>A value the process owner gives the activity; evaluated before the step runs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>What process owners see, in Norwegian.</summary>
    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>A definition without it is refused.</summary>
    public bool Required { get; init; }
}
