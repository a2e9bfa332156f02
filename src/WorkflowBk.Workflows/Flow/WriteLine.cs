using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Definitions;
using WorkflowBk.Workflows.Expressions;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Writes a line in the journal.</summary>
[Activity("Elsa.WriteLine", DisplayName = "Skriv i loggen", Category = "Flyt", Description = "Skriver en linje i prosessens logg.")]
internal sealed class WriteLine : IActivity
{
    /// <summary>Longest line that is kept, in characters.</summary>
    public const int MaxLength = 1_000;

    [Input(DisplayName = "Tekst")]
    public string? Text { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.Note(Text is { Length: > MaxLength } ? Text[..MaxLength] : Text ?? "");
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
