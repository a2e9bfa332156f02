namespace WorkflowBk.Activities.Transitions;

/// <summary>What somebody changes in a plan from outside its tasks.</summary>
/// <param name="To">The new day; <c>null</c> when the plan is given up.</param>
public sealed record TransitionChange(Guid PlanId, DateOnly? To, string Reason);
