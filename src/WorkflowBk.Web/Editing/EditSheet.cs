using WorkflowBk.Web.Administration;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Editing;
using WorkflowBk.Workflows.Versions;

namespace WorkflowBk.Web.Editing;

/// <summary>A version that is being changed.</summary>
/// <param name="Latest">The latest version: the only one that changes are made to.</param>
public sealed record EditSheet(WorkflowVersion Version, WorkflowVersion Latest, WorkflowDefinition Definition, Outline Outline)
{
    private readonly Dictionary<string, OutlineStep> _steps = Outline.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);

    public bool IsLatest => Version.Id == Latest.Id;

    public IReadOnlyDictionary<string, StepHome> Homes { get; } = StepHome.Of(Definition);

    /// <summary>A step that can be changed; <c>null</c> when there is none, or it is where the process begins.</summary>
    /// <param name="id">As it stands in the address, where a slash stays escaped.</param>
    public OutlineStep? Find(string id) => _steps.GetValueOrDefault(id) ?? _steps.GetValueOrDefault(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The step before one, to come back to when it is gone.</summary>
    public string? Before(string id) =>
        _steps.TryGetValue(id, out var step) && step.Number > 1 ? Outline.Steps[step.Number - 2].Id : null;
}
