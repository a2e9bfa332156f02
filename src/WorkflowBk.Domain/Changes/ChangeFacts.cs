namespace WorkflowBk.Domain.Changes;

/// <summary>A wish for another coordinator, as it is written down.</summary>
/// <param name="Reason">Why; empty where the family asks, which need not say.</param>
/// <param name="Wish">What the family wishes for in the next one, in its own words; may be empty.</param>
/// <param name="LastDay">The present coordinator's last day at work, when they leave; <c>null</c> when they do not.</param>
public sealed record ChangeFacts(ChangeAsker AskedBy, string Reason, string Wish, DateOnly? LastDay = null);
