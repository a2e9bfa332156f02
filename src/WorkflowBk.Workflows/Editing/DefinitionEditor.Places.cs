using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Flow;

namespace WorkflowBk.Workflows.Editing;

/// <content>The places where a step can be put.</content>
public sealed partial class DefinitionEditor
{
    /// <summary>Places right after a step, the most usual first.</summary>
    public IReadOnlyList<StepPlace> PlacesAfter(WorkflowDefinition definition, string stepId)
    {
        if (!definition.Steps.TryGetValue(stepId, out var step) || StepHome.Of(definition)[stepId] is not { IsOpen: true, Container: { } container } home)
            return [];
        if (home.Kind == HomeKind.List)
            return [new StepPlace(container.Id, stepId, null, null)];
        List<StepPlace> places = [];
        foreach (var outcome in OutcomesOf(definition, step))
        {
            var next = container.Connections.Where(line => line.SourceId == stepId && line.SourcePort == outcome).Select(line => line.TargetId).Distinct().ToList();
            places.Add(new StepPlace(container.Id, stepId, outcome, null));
            if (next.Count > 1)
                places.AddRange(next.Select(target => new StepPlace(container.Id, stepId, outcome, target)));
        }

        return places;
    }

    /// <summary>The place before all other steps of a container; <c>null</c> where that is for the drawing to change.</summary>
    public IReadOnlyList<StepPlace> PlacesFirst(WorkflowDefinition definition, ActivityNode container) => StepHome.KindOf(container) switch
    {
        HomeKind.List => [new StepPlace(container.Id, null, null, null)],
        HomeKind.Flow when container.Children.FirstOrDefault(child => child.Type == StartType) is { } start => PlacesAfter(definition, start.Id),
        HomeKind.Flow when container.Children.All(child => !child.CanStartWorkflow) => [new StepPlace(container.Id, null, null, null)],
        _ => [],
    };

    /// <summary>All places a step could be moved to, other than where it is.</summary>
    public IReadOnlyList<StepPlace> PlacesFor(WorkflowDefinition definition, string stepId)
    {
        if (!definition.Steps.TryGetValue(stepId, out var step))
            return [];
        var own = step.SelfAndDescendants().Select(inside => inside.Id).ToHashSet(StringComparer.Ordinal);
        var ends = OutcomesOf(definition, step).Count == 0;
        return
        [
            .. from container in definition.Steps.Values
               where !own.Contains(container.Id)
               from place in PlacesFirst(definition, container)
                   .Concat(container.Children.Where(child => child.Type != StartType && !own.Contains(child.Id)).SelectMany(child => PlacesAfter(definition, child.Id)))
               where place.BeforeId != stepId && (!ends || !Leads(container, place, stepId))
               select place,
        ];
    }

    private static bool Leads(ActivityNode container, StepPlace place, string except) => StepHome.KindOf(container) == HomeKind.Flow && (place.AfterId is null
        ? FlowGraph.Of(container).Start is { } start && start != except
        : container.Connections.Any(line => line.SourceId == place.AfterId && line.SourcePort == place.Outcome && line.TargetId != except));
}
