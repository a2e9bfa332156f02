using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <summary>What became of a change to a workflow's versions.</summary>
/// <param name="Version">The version it is about, where there is one.</param>
/// <param name="Problems">Why it was refused; empty unless <see cref="LibraryStatus.Refused"/>.</param>
public sealed record LibraryOutcome(LibraryStatus Status, WorkflowVersion? Version, IReadOnlyList<DefinitionProblem> Problems)
{
    internal static LibraryOutcome NotFound { get; } = new(LibraryStatus.NotFound, null, []);

    internal static LibraryOutcome Of(LibraryStatus status, WorkflowVersion? version = null) => new(status, version, []);

    internal static LibraryOutcome Refused(IReadOnlyList<DefinitionProblem> problems) => new(LibraryStatus.Refused, null, problems);
}

/// <summary>The ways a change to a workflow's versions can end.</summary>
public enum LibraryStatus
{
    /// <summary>It is stored.</summary>
    Done,

    /// <summary>There is no such workflow or version.</summary>
    NotFound,

    /// <summary>The definition is not sound; nothing changed.</summary>
    Refused,

    /// <summary>Cases have followed it, and what was followed belongs to the evidence; nothing changed.</summary>
    InUse,

    /// <summary>It was drawn on something else than the latest version; nothing changed.</summary>
    Outdated,

    /// <summary>Not one of the steps there were would be left; nothing changed.</summary>
    WouldEmpty,
}
