using System.Text.Json;

namespace WorkflowBk.Workflows.Execution;

/// <summary>
/// A step failed. The burst is undone, with whatever the step had half done, and run again up to the step, which is then
/// marked as failed instead of being run: an activity's effects and its failure never mix.
/// </summary>
internal sealed class StepFailedException(int turn, string stepId, string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>Which turn of the burst it was, and whose; the same burst run again takes the same turns.</summary>
    public (int Number, string StepId) Turn { get; } = (turn, stepId);

    /// <summary>The inputs that were worked out before it failed, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Inputs { get; init; }
}
