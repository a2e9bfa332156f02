namespace WorkflowBk.Workflows.Definitions;

/// <summary>Why a definition is refused: always with the step's name where there is one.</summary>
/// <param name="Code">Stable key, e.g. <c>unknown-activity</c>.</param>
/// <param name="Message">A whole sentence with the step's name and the reason.</param>
public sealed record DefinitionProblem(string Code, string? StepId, string Message)
{
    internal static DefinitionProblem At(ActivityNode step, string code, string reason) =>
        new(code, step.Id, $"Step “{step.Name}” ({step.Id}): {reason}");

    internal static DefinitionProblem OfFile(string code, string reason) => new(code, null, reason);
}
