using System.Text.Json;
using WorkflowBk.Workflows.Activities;
using WorkflowBk.Workflows.Instances;

namespace WorkflowBk.Workflows.Flow;

/// <summary>Waits for an event with a name.</summary>
[Activity("Elsa.Event", DisplayName = "Vent på hendelse", Category = "Flyt", Description = "Venter til noe har skjedd.")]
internal sealed class Event : IResumableActivity, ITriggerActivity
{
    [Input(DisplayName = "Hendelse", Required = true)]
    public string EventName { get; set; } = "";

    [Output(DisplayName = "Innhold")]
    public JsonElement Result { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        if (context.TakeStart(out var payload))
            return ValueTask.FromResult(Take(payload));
        context.WaitFor(WaitKind.Event, EventName);
        return ValueTask.FromResult(ActivityResult.Waiting);
    }

    public ValueTask<ActivityResult> ResumeAsync(ActivityContext context, Signal signal) => ValueTask.FromResult(Take(signal.Payload));

    public Trigger? NextAfter(DateTimeOffset now, bool hasStarted) => new(WaitKind.Event, EventName, null);

    private ActivityResult Take(JsonElement payload)
    {
        Result = payload.ValueKind == JsonValueKind.Undefined ? JsonSerializer.SerializeToElement(new object()) : payload;
        return ActivityResult.Done;
    }
}
