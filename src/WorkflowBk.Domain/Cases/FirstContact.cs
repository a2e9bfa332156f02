namespace WorkflowBk.Domain.Cases;

/// <summary>The first dialogue with the family: what it wishes for, and that it wants the case to go on.</summary>
/// <param name="FamilyWantsToGoOn">Anyone may notify, but the family consents to the case itself.</param>
/// <param name="GuidedTo">Where the family gets better help, when it was guided elsewhere.</param>
/// <param name="IsPalliative">The child is in palliative care.</param>
public sealed record FirstContact(
    bool FamilyWantsToGoOn,
    FamilyWish Wish,
    string Notes,
    Guid HeldBy,
    DateTimeOffset HeldAt,
    string? GuidedTo = null,
    bool IsPalliative = false);

/// <summary>Which kind of coordinator the family asks for; it may have only one at a time.</summary>
public enum FamilyWish
{
    ChildCoordinator,
    Coordinator,
    NotSure,
}
