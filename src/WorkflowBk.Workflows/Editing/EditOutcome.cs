namespace WorkflowBk.Workflows.Editing;

/// <summary>What became of a change to a definition.</summary>
/// <param name="Json">The definition as it is now; <c>null</c> when the change was refused.</param>
/// <param name="StepId">The step it is about.</param>
/// <param name="Problem">Why it was refused; <c>null</c> when it was not.</param>
public sealed record EditOutcome(string? Json, string? StepId, EditProblem? Problem)
{
    internal static EditOutcome Refused(string code, params IReadOnlyList<string> details) => new(null, null, new EditProblem(code, details));
}

/// <summary>Why a change is not possible.</summary>
/// <param name="Code">Stable key, e.g. <c>several-ways</c>.</param>
/// <param name="Details">What it is about: outcomes to choose among, or the input.</param>
public sealed record EditProblem(string Code, IReadOnlyList<string> Details)
{
    internal static EditProblem Of(string code, params IReadOnlyList<string> details) => new(code, details);
}
