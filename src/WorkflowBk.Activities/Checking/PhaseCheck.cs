using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Validation;

namespace WorkflowBk.Activities.Checking;

/// <summary>
/// Finds phases that a case can go through without the family hearing anything: a family always knows what happens next.
/// </summary>
internal sealed class PhaseCheck : IDefinitionCheck
{
    private const string Tells = "Bk.NotifyFamily";
    private const string Begins = "Bk.RegisterInquiry";
    private const string Enters = "Bk.EnterPhase";

    /// <summary>The wait beside the case: who withdraws knows it, and after a death nothing is sent.</summary>
    private const string Beside = "Bk.AwaitWithdrawal";

    /// <summary>Here the phase is over.</summary>
    private static readonly HashSet<string> _leaves = [Enters, "Bk.CloseCase", "Elsa.End", "Elsa.Finish"];

    public ValueTask<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DefinitionProblem>>(
        [
            .. from container in definition.Root.SelfAndDescendants()
               from step in container.Children
               where step.Type is Enters or Begins && CanLeaveUntold(container, step)
               select DefinitionProblem.Warning(step, "phase-untold", "a case can leave the phase that begins here without the family being told."),
        ]);

    private static bool CanLeaveUntold(ActivityNode container, ActivityNode start)
    {
        var steps = container.Children.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var next = container.Connections.ToLookup(connection => connection.SourceId, connection => connection.TargetId, StringComparer.Ordinal);
        HashSet<string> seen = new([start.Id], StringComparer.Ordinal);
        Queue<string> toVisit = new(next[start.Id]);
        while (toVisit.TryDequeue(out var id))
        {
            if (!steps.TryGetValue(id, out var step) || !seen.Add(id) || step.Type == Beside || step.SelfAndDescendants().Any(inside => inside.Type == Tells))
                continue;
            if (_leaves.Contains(step.Type))
                return true;
            foreach (var target in next[id])
                toVisit.Enqueue(target);
        }

        return false;
    }
}
