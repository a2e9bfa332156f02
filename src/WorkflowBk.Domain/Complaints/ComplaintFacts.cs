namespace WorkflowBk.Domain.Complaints;

/// <summary>A complaint as it is written down.</summary>
/// <param name="About">What they disagree with.</param>
/// <param name="AsksFor">What they want instead.</param>
/// <param name="OwnWords">The complaint itself, as they wrote or said it.</param>
/// <param name="LearnedOn">The day they learned of the decision; the period is counted from it.</param>
public sealed record ComplaintFacts(
    DateOnly ReceivedOn, ComplaintWay Way, string Complainant, string About, string AsksFor, string OwnWords, DateOnly LearnedOn);
