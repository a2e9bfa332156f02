using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>Gives an activity its inputs, and puts its outputs into the variables chosen for them.</summary>
internal static class InputBinder
{
    /// <exception cref="ExpressionException">An input cannot be evaluated; the message names it.</exception>
    public static async ValueTask BindAsync(BurstRun run, ActivityDescriptor descriptor, ActivityNode step, IActivity activity)
    {
        foreach (var input in descriptor.Inputs)
        {
            var json = step.Property(input.Name);
            if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                continue;
            try
            {
                // Elsa writes most inputs as {typeName, expression}, and a few, such as a switch's cases, as plain JSON.
                var value = Expression.Read(json) is { } expression ? await run.EvaluateAsync(expression) : json;
                input.Property.SetValue(activity, ValueConversion.Convert(value, input.ValueType));
            }
            catch (ExpressionException exception)
            {
                throw new ExpressionException($"Failed to evaluate activity input '{input.Name}': {exception.Message}", exception);
            }
        }
    }

    public static void StoreOutputs(BurstRun run, ActivityDescriptor descriptor, ActivityNode step, IActivity activity)
    {
        foreach (var output in descriptor.Outputs)
        {
            if (TargetOf(step, output) is { } variable)
                run.SetVariable(variable, ValueConversion.ToJson(output.Property.GetValue(activity)));
        }
    }

    /// <summary>Id of the variable an output is put into, or <c>null</c>.</summary>
    public static string? TargetOf(ActivityNode step, OutputDescriptor output) =>
        step.Property(output.Name) is { ValueKind: JsonValueKind.Object } target
        && target.TryGetProperty("memoryReference", out var reference)
        && reference.ValueKind == JsonValueKind.Object
            ? DefinitionReader.Text(reference, "id")
            : null;
}
