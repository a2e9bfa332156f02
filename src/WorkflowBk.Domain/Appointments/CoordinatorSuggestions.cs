using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Appointments;

/// <summary>
/// Suggests who to appoint, by capacity, relation and kind of need, each with its why. It suggests; the coordinating unit
/// chooses, and the family's own wish comes before any of it.
/// </summary>
public static class CoordinatorSuggestions
{
    /// <summary>From this many services around the child the need for coordination is heavy.</summary>
    public const int ManyServices = 5;

    private const int Most = 3;

    /// <summary>The best first; those without room for one more family are left out.</summary>
    public static IReadOnlyList<CoordinatorSuggestion> For(FamilyNeed need, IEnumerable<CoordinatorCandidate> candidates) =>
    [
        .. from candidate in candidates
           where HasRoom(candidate, need)
           let reasons = ReasonsOf(candidate, need)
           orderby reasons.Sum(Weight) descending, candidate.HoursFree descending, candidate.Person.Name
           select new CoordinatorSuggestion(candidate.Person.Id, reasons),
    ];

    /// <summary>As many as are worth showing beside each other.</summary>
    public static IReadOnlyList<CoordinatorSuggestion> Best(FamilyNeed need, IEnumerable<CoordinatorCandidate> candidates) =>
        [.. For(need, candidates).Where(suggestion => suggestion.Reasons.Any(reason => reason.Kind != SuggestionKind.FreeHours)).Take(Most)];

    private static bool HasRoom(CoordinatorCandidate candidate, FamilyNeed need) =>
        !need.Excluded.Contains(candidate.Person.Id)
        && AppointmentRules.HasCapacity(candidate.Coordinator, candidate.Load, need.HoursPerWeek).Succeeded
        && candidate.HoursFree > 0;

    private static List<SuggestionReason> ReasonsOf(CoordinatorCandidate candidate, FamilyNeed need)
    {
        List<SuggestionReason> reasons = [];
        if (need.KnownTo.Contains(candidate.Person.Id))
            reasons.Add(new SuggestionReason(SuggestionKind.KnowsTheFamily));
        if (need.WithSiblings.Contains(candidate.Person.Id))
            reasons.Add(new SuggestionReason(SuggestionKind.FollowsSibling));
        if (candidate.Person.ServiceId is { } service && need.ServicesAround.Contains(service))
            reasons.Add(new SuggestionReason(SuggestionKind.WorksAroundTheChild));
        if (need.IsHeavy && candidate.Coordinator.Kind == CoordinatorKind.Dedicated)
            reasons.Add(new SuggestionReason(SuggestionKind.DedicatedForHeavyNeed));
        if (!need.IsHeavy && candidate.Coordinator.Kind == CoordinatorKind.Operative)
            reasons.Add(new SuggestionReason(SuggestionKind.OperativeForLighterNeed));
        if (candidate.Coordinator.TrainedOn is not null)
            reasons.Add(new SuggestionReason(SuggestionKind.Trained));
        reasons.Add(new SuggestionReason(SuggestionKind.FreeHours, candidate.HoursFree));
        return reasons;
    }

    // Whom the family knows weighs most; hours only part those who are alike.
    private static int Weight(SuggestionReason reason) => reason.Kind switch
    {
        SuggestionKind.KnowsTheFamily or SuggestionKind.FollowsSibling => 4,
        SuggestionKind.DedicatedForHeavyNeed or SuggestionKind.OperativeForLighterNeed => 3,
        SuggestionKind.WorksAroundTheChild => 2,
        SuggestionKind.Trained => 1,
        _ => 0,
    };
}

/// <summary>What is known of a family's need when a coordinator is chosen.</summary>
/// <param name="ServicesAround">Services that have consent, or have contributed.</param>
/// <param name="KnownTo">People who have had to do with the family in the case.</param>
/// <param name="Excluded">People who cannot be appointed, e.g. who decided the case.</param>
/// <param name="HoursPerWeek">As far as it is known; 0 asks only whether there is room at all.</param>
public sealed record FamilyNeed(
    IReadOnlySet<Guid> ServicesAround, IReadOnlySet<Guid> KnownTo, IReadOnlySet<Guid> Excluded, bool IsPalliative, decimal HoursPerWeek)
{
    /// <summary>Coordinators of the child's siblings.</summary>
    public IReadOnlySet<Guid> WithSiblings { get; init; } = new HashSet<Guid>();

    /// <summary>A dedicated coordinator is for the heaviest needs of coordination.</summary>
    public bool IsHeavy => IsPalliative || ServicesAround.Count >= CoordinatorSuggestions.ManyServices;
}

/// <summary>Somebody who can be appointed, and what they carry already.</summary>
public sealed record CoordinatorCandidate(StaffMember Person, Coordinator Coordinator, CoordinatorLoad Load)
{
    public decimal HoursFree => Coordinator.HoursPerWeek - Load.HoursPerWeek;
}

/// <summary>Somebody who is suggested, and why.</summary>
public sealed record CoordinatorSuggestion(Guid StaffId, IReadOnlyList<SuggestionReason> Reasons);

/// <param name="Hours">Hours a week, for <see cref="SuggestionKind.FreeHours"/>.</param>
public sealed record SuggestionReason(SuggestionKind Kind, decimal? Hours = null);

/// <summary>What speaks for somebody.</summary>
public enum SuggestionKind
{
    KnowsTheFamily,

    /// <summary>Is coordinator for another child of the family: one to turn to, and fewer meetings.</summary>
    FollowsSibling,
    WorksAroundTheChild,
    DedicatedForHeavyNeed,
    OperativeForLighterNeed,
    Trained,
    FreeHours,
}
