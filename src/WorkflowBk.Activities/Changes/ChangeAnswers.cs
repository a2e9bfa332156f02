using WorkflowBk.Domain.Changes;

namespace WorkflowBk.Activities.Changes;

/// <summary>The list that is gone through when a family gets a new coordinator, and the days.</summary>
/// <param name="FamilysAccount">What the family says worked, in its own words.</param>
public sealed record HandOverAnswer(DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<HandOverPoint> Points, string FamilysAccount);

/// <summary>Why a change is taken back, as the event that does so carries it.</summary>
public sealed record TakeBackAnswer(string Reason);
