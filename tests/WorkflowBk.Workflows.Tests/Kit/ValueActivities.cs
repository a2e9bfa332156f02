using System.Text.Json;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Tests.Kit;

/// <summary>Gives back what it was given.</summary>
[Activity("Test.Echo", DisplayName = "Ekko", Category = "Prøve", Description = "Gir tilbake.")]
internal sealed class Echo : IActivity
{
    [Input(DisplayName = "Verdi", Description = "Hva som helst", Required = true)]
    public JsonElement Value { get; set; }

    [Output(DisplayName = "Svar")]
    public JsonElement Result { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        Result = Value;
        return ValueTask.FromResult(ActivityResult.Done);
    }
}

/// <summary>Asks for values of many types, and tells what it got.</summary>
[Activity("Test.Typed")]
internal sealed class Typed(Effects effects) : IActivity
{
    [Input]
    public int Number { get; set; }

    [Input]
    public string? Text { get; set; }

    [Input]
    public bool Flag { get; set; }

    [Input]
    public DayOfWeek? Day { get; set; }

    [Input]
    public DateOnly? Date { get; set; }

    [Input]
    public TimeSpan? Length { get; set; }

    [Input]
    public IReadOnlyList<string>? List { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        effects.Write(JsonSerializer.Serialize(new { Number, Text, Flag, Day = Day?.ToString(), Date, Length, List }));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
