namespace WorkflowBk.Workflows.Activities;

/// <summary>A value the step gives back, kept in the variable that the process owner chose for it, if any.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>What process owners see, in Norwegian.</summary>
    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";
}
