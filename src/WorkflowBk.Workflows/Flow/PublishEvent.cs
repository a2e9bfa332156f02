using System.Text.Json;
using WorkflowBk.Workflows.Activities;

namespace WorkflowBk.Workflows.Flow;

/// <summary>
/// Tells others that something has happened. The step goes on at once; those who wait are woken when its own instance has come
/// to rest, in the same transaction.
/// </summary>
[Activity("Elsa.PublishEvent", DisplayName = "Si fra om hendelse", Category = "Flyt", Description = "Vekker alle steg som venter på hendelsen i samme sak.")]
internal sealed class PublishEvent : IActivity
{
    [Input(DisplayName = "Hendelse", Required = true)]
    public string EventName { get; set; } = "";

    [Input(DisplayName = "Sak", Description = "Bare prosesser for denne saken. Uten verdi: den saken prosessen selv gjelder.")]
    public string? CorrelationId { get; set; }

    [Input(DisplayName = "Bare her", Description = "Vekker bare steg i denne prosessen.")]
    public bool IsLocalEvent { get; set; }

    [Input(DisplayName = "Innhold")]
    public JsonElement Payload { get; set; }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityContext context)
    {
        context.Publish(EventName, Payload, string.IsNullOrWhiteSpace(CorrelationId) ? null : CorrelationId, IsLocalEvent);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
