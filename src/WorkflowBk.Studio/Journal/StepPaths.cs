using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Studio.Journal;

/// <summary>Where the steps of a definition are on its drawing: the path that the designer finds them by.</summary>
internal sealed class StepPaths
{
    /// <summary>The workflow itself, above its root.</summary>
    public const string Top = "Workflow1";

    private readonly Dictionary<string, (string Path, ActivityNode Step)> _steps = new(StringComparer.Ordinal);

    private StepPaths() { }

    public static StepPaths None { get; } = new();

    /// <summary>The root's path.</summary>
    public string Root { get; private init; } = Top;

    public static StepPaths Of(WorkflowDefinition definition)
    {
        StepPaths paths = new() { Root = $"{Top}:{definition.Root.Id}" };
        paths.Add(definition.Root, Top);
        return paths;
    }

    /// <summary>The path; the id itself for a step that the version does not have.</summary>
    public string Of(string stepId) => _steps.TryGetValue(stepId, out var found) ? found.Path : stepId;

    public ActivityNode? Find(string stepId) => _steps.TryGetValue(stepId, out var found) ? found.Step : null;

    private void Add(ActivityNode step, string above)
    {
        var path = $"{above}:{step.Id}";
        _steps[step.Id] = (path, step);
        foreach (var child in step.Children)
            Add(child, path);
    }
}
