namespace WorkflowBk.Workflows.Comparing;

/// <summary>What differs between two versions of a workflow. How it is drawn does not count.</summary>
/// <param name="Settings">Of the workflow as a whole: its name, variables, inputs and what happens when a step fails.</param>
/// <param name="Steps">In the order of the later version, those that are gone last.</param>
public sealed record DefinitionChanges(IReadOnlyList<ValueChange> Settings, IReadOnlyList<StepChange> Steps)
{
    public bool IsEmpty => Settings.Count == 0 && Steps.Count == 0;
}

/// <summary>What became of a step.</summary>
/// <param name="Name">What people call it in the later version, or last called it.</param>
/// <param name="Type">Which activity it is, with <paramref name="Version"/>.</param>
/// <param name="Values">What has been set differently; for a new step all that is set.</param>
/// <param name="Ways">Ways on from it that have come or gone, as far as their other end is still there.</param>
public sealed record StepChange(
    string Id, string Name, string Type, int Version, StepFate Fate, IReadOnlyList<ValueChange> Values, IReadOnlyList<WayChange> Ways);

/// <summary>What became of a step from one version to the next.</summary>
public enum StepFate
{
    Added,
    Removed,
    Changed,
}

/// <summary>Something that is set differently.</summary>
/// <param name="Name">The member's name in the file, in camel case; or one of <see cref="DefinitionComparison"/>'s own.</param>
/// <param name="Before"><c>null</c> when it was not set.</param>
/// <param name="After"><c>null</c> when it is not set any more.</param>
public sealed record ValueChange(string Name, SetValue? Before, SetValue? After);

/// <summary>What something is set to.</summary>
/// <param name="Language">How the text is to be read: <c>Literal</c>, <c>JavaScript</c>, <c>Liquid</c>, <c>Variable</c> …</param>
public sealed record SetValue(string Language, string Text);

/// <summary>A way on from a step.</summary>
/// <param name="Outcome">The outcome it is taken after.</param>
public sealed record WayChange(bool IsAdded, string Outcome, string ToId, string ToName);
