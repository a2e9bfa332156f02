using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;

namespace WorkflowBk.Workflows.Flow;

/// <summary>The first case that holds, or every one that does; <c>Default</c> when none does.</summary>
[Activity("Elsa.FlowSwitch", DisplayName = "Velg vei", Category = "Flyt", Description = "Velger mellom flere veier.")]
internal sealed class FlowSwitch : IActivity, IDynamicOutcomes
{
    private const string Default = "Default";

    [Input(DisplayName = "Veier")]
    public JsonElement Cases { get; set; }

    [Input(DisplayName = "Hvor mange")]
    public SwitchMode Mode { get; set; }

    public static IReadOnlyList<string> OutcomesOf(ActivityNode step) =>
        [.. Read(step.Property(nameof(Cases))).Select(option => option.Label), Default];

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        List<string> taken = [];
        foreach (var (label, condition) in Read(Cases))
        {
            if (condition is null || !await context.EvaluateAsync<bool>(condition))
                continue;
            taken.Add(label);
            if (Mode == SwitchMode.MatchFirst)
                break;
        }

        return ActivityResult.Outcome(taken.Count > 0 ? taken : [Default]);
    }

    internal static IEnumerable<(string Label, Expression? Condition)> Read(JsonElement cases) =>
        cases.ValueKind != JsonValueKind.Array
            ? []
            : from option in cases.EnumerateArray()
              where option.ValueKind == JsonValueKind.Object
              let label = DefinitionReader.Text(option, "label")
              where label is not null
              select (label, option.TryGetProperty("condition", out var condition) ? Expression.Read(condition) : null);
}

/// <summary>How many of a switch's cases are taken.</summary>
internal enum SwitchMode
{
    MatchFirst,
    MatchAny,
}
