using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Execution;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Flow;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Migration;

/// <summary>
/// Carries an instance over from one version of its workflow to another. What is under way goes on where it is: an open task
/// keeps its text and its deadline, a timer its time. Everything after it follows the other version.
/// </summary>
/// <param name="renamed">Steps that have another id in the other version: the id there, by the id here.</param>
internal sealed class InstanceMigration(
    InstanceState state, WorkflowDefinition from, WorkflowDefinition to, IReadOnlyDictionary<string, string> renamed)
{
    public MigrationPlan Plan() => new(
    [
        .. state.Executions.Select(execution => new StepMove(
            execution.StepId, from.Steps[execution.StepId].Name,
            Target(execution)?.Id, Target(execution)?.Name,
            from.Steps[execution.StepId].Children.Count > 0,
            ObstacleFor(execution))),
    ]);

    /// <summary>Makes the state one of the other version; only after a plan that is possible.</summary>
    public void Apply(IEnumerable<Wait> waits)
    {
        foreach (var flowchart in state.Executions.Where(execution => from.Steps[execution.StepId].Type == Flowchart.TypeName))
        {
            var memory = new FlowRecount(
                FlowMemory.Read(flowchart.Memory), from.Steps[flowchart.StepId], Target(flowchart)!, IdOf,
                [.. state.Executions.Where(child => child.ParentId == flowchart.Id).Select(child => child.StepId)]).Recount();
            flowchart.Memory = memory.IsEmpty ? null : memory.Write();
        }

        foreach (var execution in state.Executions)
        {
            var (here, there) = (from.Steps[execution.StepId], Target(execution)!);
            if (Carried(execution.Variables ?? [], here.Variables, there.Variables) is { Count: > 0 } values)
                execution.Variables = values;
            execution.StepId = there.Id;
        }

        state.Variables = Carried(state.Variables, from.Variables, to.Variables);
        state.Incidents = [.. state.Incidents.Select(incident => incident with { StepId = IdOf(incident.StepId) })];
        state.Outputs = state.Outputs?.GroupBy(step => IdOf(step.Key), StringComparer.Ordinal)
            .ToDictionary(step => step.Key, step => step.Last().Value, StringComparer.Ordinal);
        foreach (var wait in waits)
            wait.BelongTo(IdOf(wait.StepId));
    }

    private MoveObstacle? ObstacleFor(ActivityExecution execution)
    {
        if (Target(execution) is not { } target)
            return MoveObstacle.Gone;
        var step = from.Steps[execution.StepId];
        if (target.Type != step.Type || target.Version != step.Version)
            return MoveObstacle.OtherActivity;
        if (state.Executions.Any(other => other.StepId != execution.StepId && Target(other)?.Id == target.Id))
            return MoveObstacle.TakenTwice;
        var container = state.Executions.Find(other => other.Id == execution.ParentId);
        if (container is null)
            return target.Id == to.Root.Id ? null : MoveObstacle.OtherContainer;
        if (Target(container) is not { } around || around.Children.All(child => child.Id != target.Id))
            return MoveObstacle.OtherContainer;
        return around.Type == Flowchart.TypeName && !FlowRecount.GraphOf(around, FlowMemory.Read(container.Memory), IdOf).Reachable.Contains(target.Id)
            ? MoveObstacle.Unreachable
            : null;
    }

    private ActivityNode? Target(ActivityExecution execution) => to.Steps.GetValueOrDefault(IdOf(execution.StepId));

    private string IdOf(string stepId) =>
        renamed.GetValueOrDefault(stepId) ?? (stepId == from.Root.Id ? to.Root.Id : stepId);

    /// <summary>Variables that both versions have keep their values; those that are new begin with theirs.</summary>
    private static Dictionary<string, JsonElement> Carried(
        Dictionary<string, JsonElement> values, IReadOnlyList<VariableDefinition> here, IReadOnlyList<VariableDefinition> there)
    {
        Dictionary<string, JsonElement> carried = [];
        foreach (var variable in there)
        {
            if (here.Any(known => known.Id == variable.Id))
            {
                if (values.TryGetValue(variable.Id, out var value))
                    carried[variable.Id] = value;
            }
            else if (Initial(variable) is { ValueKind: not JsonValueKind.Undefined } initial)
            {
                carried[variable.Id] = initial;
            }
        }

        return carried;
    }

    private static JsonElement Initial(VariableDefinition variable)
    {
        try
        {
            return InitialValues.Of(variable);
        }
        catch (ExpressionException)
        {
            // A version that cannot be started was published before its check was as strict; an instance can go without the value.
            return default;
        }
    }
}
