namespace WorkflowBk.Web.Intake;

/// <summary>What the sender of an inquiry is shown afterwards.</summary>
internal sealed record Receipt(string Reference, DateOnly ReceivedOn, bool SentBefore, DateTimeOffset Until);
