using System.Text.Json;

namespace WorkflowBk.Workflows.Instances;

/// <summary>A step that is under way: waiting, or with steps inside that are.</summary>
internal sealed class ActivityExecution
{
    public int Id { get; set; }

    public required string StepId { get; set; }

    /// <summary>The container it runs in; <c>null</c> for the root.</summary>
    public int? ParentId { get; set; }

    /// <summary>A failed step stays, so that what comes after it never runs and its container never completes.</summary>
    public bool IsFaulted { get; set; }

    /// <summary>What the activity itself remembers between its turns.</summary>
    public JsonElement? Memory { get; set; }
}
