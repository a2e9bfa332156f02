using System.Text.Json;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Execution;

/// <content>Variables: of the workflow, of containers, and those a loop gives to each of its rounds.</content>
internal sealed partial class BurstRun
{
    public IEnumerable<string> VariableNamesFor(ActivityExecution execution) => Around(execution)
        .SelectMany(around => Definition.Steps[around.StepId].Variables.Select(variable => variable.Name).Concat((IEnumerable<string>?)around.Given?.Keys ?? []))
        .Concat(Definition.Variables.Select(variable => variable.Name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Id of the nearest variable with a name, as a step sees it; <c>null</c> when there is none.</summary>
    public string? VariableIdFor(ActivityExecution execution, string name)
    {
        foreach (var around in Around(execution))
        {
            if (around.Given?.ContainsKey(name) == true)
                return name;
            if (Definition.Steps[around.StepId].Variables.FirstOrDefault(variable => variable.Name == name) is { } own)
                return own.Id;
        }

        return Definition.Variables.FirstOrDefault(variable => variable.Name == name)?.Id;
    }

    /// <summary>The value of a variable that a step sees, by id; undefined when there is none.</summary>
    public JsonElement Variable(ActivityExecution execution, string id)
    {
        foreach (var around in Around(execution))
        {
            if (around.Given is { } given && given.TryGetValue(id, out var round))
                return round;
            if (Owns(around, id))
                return around.Variables?.GetValueOrDefault(id) ?? default;
        }

        return State.Variables.GetValueOrDefault(id);
    }

    /// <exception cref="ExpressionException">There is no such variable, or the value is no text that can be kept.</exception>
    public void SetVariable(ActivityExecution execution, string id, JsonElement value)
    {
        foreach (var around in Around(execution))
        {
            if (around.Given?.ContainsKey(id) == true)
            {
                around.Given[id] = Kept(value);
                return;
            }

            if (Definition.Steps[around.StepId].Variables.FirstOrDefault(variable => variable.Id == id) is { } own)
            {
                Put(around.Variables ??= [], own, value);
                return;
            }
        }

        Put(
            State.Variables,
            Definition.Variables.FirstOrDefault(variable => variable.Id == id)
                ?? throw new ExpressionException($"There is no variable with the id “{id}”."),
            value);
    }

    public void SetOutput(string name, JsonElement value) => (State.Output ??= [])[name] = Kept(value);

    private static void Put(Dictionary<string, JsonElement> values, VariableDefinition variable, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            values.Remove(variable.Id);
        else
            values[variable.Id] = Kept(InitialValues.As(variable, value));
    }

    private static JsonElement Kept(JsonElement value)
    {
        try
        {
            WellFormedText.Check(value);
            return value;
        }
        catch (InvalidOperationException exception)
        {
            throw new ExpressionException(exception.Message, exception);
        }
    }

    /// <summary>A step's own run and those of the containers around it, nearest first.</summary>
    private IEnumerable<ActivityExecution> Around(ActivityExecution execution)
    {
        for (var around = execution; around is not null; around = ContainerOf(around))
            yield return around;
    }

    private bool Owns(ActivityExecution execution, string variableId) =>
        Definition.Steps[execution.StepId].Variables.Any(variable => variable.Id == variableId);

    private static void Begin(Dictionary<string, JsonElement> values, IEnumerable<VariableDefinition> variables)
    {
        foreach (var variable in variables)
        {
            if (InitialValues.Of(variable) is { ValueKind: not JsonValueKind.Undefined } value)
                values[variable.Id] = value;
            else
                values.Remove(variable.Id);
        }
    }

    /// <summary>What the definition does not keep over a wait is gone: inputs, and variables, which begin anew.</summary>
    private void Forget()
    {
        Begin(State.Variables, Definition.Variables.Where(variable => !variable.IsKept));
        foreach (var execution in State.Executions)
        {
            if (Definition.Steps[execution.StepId].Variables.Where(variable => !variable.IsKept).ToList() is { Count: > 0 } gone)
                Begin(execution.Variables ??= [], gone);
        }

        foreach (var name in State.Input.Keys.Where(name => !Definition.Inputs.Any(input => input.IsKept && input.Name == name)).ToList())
            State.Input.Remove(name);
    }
}
