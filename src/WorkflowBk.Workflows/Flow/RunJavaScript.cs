using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Runs a script, in the same closed room as expressions, that may set variables and choose the way out.</summary>
[Activity("Elsa.RunJavaScript", DisplayName = "Kjør skript", Category = "Flyt", Description = "Kjører et skript som kan sette variabler og velge vei.")]
internal sealed class RunJavaScript : IActivity, IDynamicOutcomes
{
    [Input(DisplayName = "Skript")]
    public string? Script { get; set; }

    [Input(DisplayName = "Mulige veier ut")]
    public IReadOnlyList<string>? PossibleOutcomes { get; set; }

    [Output(DisplayName = "Svar")]
    public JsonElement Result { get; set; }

    public static IReadOnlyList<string> OutcomesOf(ActivityNode step) =>
        [.. FlowFork.Written(step, nameof(PossibleOutcomes)), "Done"];

    public async ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        (Result, var outcomes) = await context.RunScriptAsync(Script ?? "");
        return outcomes.Count > 0 ? ActivityResult.Outcome(outcomes) : ActivityResult.Done;
    }
}
