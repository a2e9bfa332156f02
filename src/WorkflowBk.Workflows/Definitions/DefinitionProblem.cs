namespace WorkflowBk.Workflows.Definitions;

/// <summary>Why a definition is refused: always with the step's name where there is one.</summary>
/// <param name="Code">Stable key, e.g. <c>unknown-activity</c>.</param>
/// <param name="Message">A whole sentence with the step's name and the reason.</param>
public sealed record DefinitionProblem(string Code, string? StepId, string Message)
{
    /// <summary>What people call the step; <c>null</c> when the problem is the whole file's.</summary>
    public string? StepName { get; init; }

    /// <summary>What the sentence is about besides the step, for those who say it in their own language.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Worth a thought, but no reason to refuse the definition.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The same, where the definition can be used all the same.</summary>
    public static DefinitionProblem Warning(ActivityNode step, string code, string reason, params IReadOnlyList<string> details) =>
        At(step, code, reason, details) with { IsWarning = true };

    /// <summary>A problem of one step.</summary>
    /// <param name="reason">The rest of the sentence that begins with the step's name.</param>
    public static DefinitionProblem At(ActivityNode step, string code, string reason, params IReadOnlyList<string> details) =>
        new(code, step.Id, $"Step “{step.Name}” ({step.Id}): {reason}") { StepName = step.Name, Details = details };

    internal static DefinitionProblem OfFile(string code, string reason, params IReadOnlyList<string> details) =>
        new(code, null, reason) { Details = details };
}
