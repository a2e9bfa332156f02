using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <summary>What a step lies in, which decides what can be done with it without the drawing.</summary>
/// <param name="Container">The step around it; <c>null</c> for the outermost.</param>
public sealed record StepHome(HomeKind Kind, ActivityNode? Container)
{
    private static readonly HashSet<string> _lists = new(["Elsa.Sequence", "Elsa.Parallel"], StringComparer.Ordinal);

    /// <summary>It can be moved and removed, and others can be put beside it.</summary>
    public bool IsOpen => Kind is HomeKind.Flow or HomeKind.List;

    /// <summary>The homes of all steps, by id.</summary>
    public static IReadOnlyDictionary<string, StepHome> Of(WorkflowDefinition definition)
    {
        Dictionary<string, StepHome> homes = new(StringComparer.Ordinal) { [definition.Root.Id] = new StepHome(HomeKind.Outermost, null) };
        foreach (var container in definition.Root.SelfAndDescendants())
        {
            foreach (var child in container.Children)
                homes[child.Id] = new StepHome(KindIn(container, child), container);
        }

        return homes;
    }

    /// <summary>How steps lie in the list of a container.</summary>
    public static HomeKind KindOf(ActivityNode container) =>
        container.Type == Flowchart.TypeName ? HomeKind.Flow : _lists.Contains(container.Type) ? HomeKind.List : HomeKind.Place;

    private static HomeKind KindIn(ActivityNode container, ActivityNode child) =>
        container.Slots.Values.Contains(child) ? HomeKind.Place : KindOf(container);
}

/// <summary>The ways a step can lie in another.</summary>
public enum HomeKind
{
    /// <summary>It is the workflow itself.</summary>
    Outermost,

    /// <summary>Connected with the others by ways.</summary>
    Flow,

    /// <summary>In a list, in an order.</summary>
    List,

    /// <summary>Alone in a place of its own, such as <c>then</c>; only the drawing can change that.</summary>
    Place,
}
