using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Execution;

/// <summary>Gives an activity its inputs, and tells where its outputs go.</summary>
internal static class InputBinder
{
    /// <param name="instead">Values to use instead of what the definition says, by name.</param>
    /// <param name="bound">Filled with what was worked out, also when an input fails.</param>
    /// <exception cref="ExpressionException">An input cannot be evaluated; the message names it.</exception>
    public static async ValueTask BindAsync(
        ActivityDescriptor descriptor,
        ActivityNode step,
        IActivity activity,
        IReadOnlyDictionary<string, JsonElement>? instead,
        Func<Expression, ValueTask<JsonElement>> evaluate,
        Dictionary<string, JsonElement>? bound = null)
    {
        foreach (var input in descriptor.Inputs)
        {
            var json = step.Property(input.Name);
            try
            {
                if (instead is null || !instead.TryGetValue(input.Name, out var value))
                {
                    if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
                        continue;
                    // Elsa writes most inputs as {typeName, expression}, and a few, such as a switch's cases, as plain JSON.
                    value = Expression.Read(json) is { } expression ? await evaluate(expression) : json;
                }

                if (bound is not null && value.ValueKind != JsonValueKind.Undefined)
                    bound[input.Name] = value;
                input.Property.SetValue(activity, ValueConversion.Convert(value, input.ValueType));
            }
            catch (ExpressionException exception)
            {
                throw new ExpressionException($"Failed to evaluate activity input '{input.Name}': {exception.Message}", exception);
            }
        }
    }

    /// <summary>Id of the variable an output is put into, or <c>null</c>.</summary>
    public static string? TargetOf(ActivityNode step, OutputDescriptor output) =>
        step.Property(output.Name) is { ValueKind: JsonValueKind.Object } target
        && target.TryGetProperty("memoryReference", out var reference)
        && reference.ValueKind == JsonValueKind.Object
        && DefinitionReader.Text(reference, "id") is { } id
        && id != $"{step.Id}:output-{JsonNamingPolicy.KebabCaseLower.ConvertName(output.Name)}"
            ? id
            : null;
}
