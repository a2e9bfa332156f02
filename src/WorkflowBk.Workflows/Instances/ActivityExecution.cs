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

    /// <summary>How often it has failed.</summary>
    public int Failures { get; set; }

    /// <summary>Inputs that somebody gave it when mending it, by name, instead of those of the definition.</summary>
    public Dictionary<string, JsonElement>? Inputs { get; set; }

    /// <summary>A loop around it was left: it completes when the step inside it has.</summary>
    public bool IsBreaking { get; set; }

    /// <summary>Values of the step's own variables, by id.</summary>
    public Dictionary<string, JsonElement>? Variables { get; set; }

    /// <summary>What the container gave to this run of the step, by name: a loop's current value and index.</summary>
    public Dictionary<string, JsonElement>? Given { get; set; }

    /// <summary>What the activity itself remembers between its turns.</summary>
    public JsonElement? Memory { get; set; }
}
