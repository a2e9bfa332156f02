namespace WorkflowBk.Workflows.Activities;

/// <summary>Makes a class an activity that workflows can use.</summary>
/// <param name="type">Name in workflow files, e.g. <c>Bk.NotifyFamily</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string type) : Attribute
{
    public string Type { get; } = type;

    public int Version { get; init; } = 1;

    /// <summary>What process owners see, in Norwegian.</summary>
    public string DisplayName { get; init; } = "";

    public string Category { get; init; } = "";

    public string Description { get; init; } = "";
}
