using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Capacity;

/// <summary>Everything about one coordinator that decides what they can carry in the year to come.</summary>
/// <param name="Away">Planned absences.</param>
/// <param name="Covers">Whose families this coordinator follows up while they are away.</param>
public sealed record CoordinatorBook(
    Guid StaffId, CoordinatorKind Kind, decimal HoursPerWeek, int MaxFamilies, DateOnly? LastDay,
    IReadOnlyList<HeldFamily> Families, IReadOnlyList<Span> Away, IReadOnlyList<Cover> Covers)
{
    /// <summary>The families of one's own.</summary>
    public Load Now => new(Families.Count, Families.Sum(family => family.HoursPerWeek), HoursPerWeek, MaxFamilies);

    /// <summary>The families of one's own, and those one follows up for others on a day.</summary>
    public Load On(DateOnly day) =>
        Covers.Where(cover => cover.Span.IsOn(day)).Aggregate(Now, (load, cover) => load.With(cover.Families, cover.Hours));

    /// <summary>Whether there is room on a day for another's families besides.</summary>
    /// <param name="needed">What they ask for; <c>null</c> for no families, which there is always room for.</param>
    public bool HasRoomFor(Load? needed, DateOnly day) => needed is not { } families || On(day).HasRoomFor(families.Families, families.Hours);

    /// <summary>How well it would do to step in for a colleague: the dedicated are the buffer, where they have room.</summary>
    /// <inheritdoc cref="HasRoomFor"/>
    public StandInFit SuitsAsStandIn(Load? needed, DateOnly day) => (HasRoomFor(needed, day), Kind) switch
    {
        (true, CoordinatorKind.Dedicated) => StandInFit.Buffer,
        (true, _) => StandInFit.Room,
        _ => StandInFit.NoRoom,
    };

    public bool IsAway(DateOnly day) => Away.Any(away => away.IsOn(day));

    /// <summary>The first thing that takes a family from this coordinator; <c>null</c> when nothing is in sight.</summary>
    public Departure? DepartureOf(HeldFamily family) =>
        new (DateOnly? Day, DepartureCause Cause)[]
            {
                (family.TurnsAdultOn, DepartureCause.TurnsAdult),
                (family.InterimUntil, DepartureCause.InterimEnds),
                (family.HandedOverOn, DepartureCause.HandedOver),
                (LastDay, DepartureCause.CoordinatorLeaves),
            }
            .Where(candidate => candidate.Day is not null)
            .OrderBy(candidate => candidate.Day)
            .Select(candidate => new Departure(family, candidate.Day!.Value, candidate.Cause))
            .FirstOrDefault();
}

/// <summary>A family as its coordinator's capacity sees it: what it weighs, and until when.</summary>
/// <param name="HoursPerWeek">The scope of its need.</param>
/// <param name="TurnsAdultOn">The right ends that day (pbrl § 2-5 c); <c>null</c> when the birth date is unknown.</param>
/// <param name="InterimUntil">Last day of an interim appointment.</param>
/// <param name="HandedOverOn">Last day of somebody who is being replaced.</param>
/// <param name="Transitions">From when each is planned until it is over.</param>
public sealed record HeldFamily(
    Guid CaseId, string Reference, decimal HoursPerWeek, DateOnly? TurnsAdultOn, DateOnly? InterimUntil, DateOnly? HandedOverOn,
    IReadOnlyList<TransitionAhead> Transitions)
{
    /// <summary>The birthday on which the right ends.</summary>
    public static DateOnly? AdultOn(Child child) => child.BirthDate?.AddYears(Child.AgeOfMajority);
}

/// <summary>A transition that is planned, or that the child's age says will be.</summary>
public sealed record TransitionAhead(string Kind, DateOnly From, DateOnly Day, bool IsRaised);

/// <summary>Days from the first to the last; with no last one nobody knows.</summary>
public sealed record Span(DateOnly From, DateOnly? Until)
{
    public bool Overlaps(DateOnly from, DateOnly before) => From < before && !(Until < from);

    public bool IsOn(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>How well somebody suits to follow up a colleague's families, the best first.</summary>
public enum StandInFit
{
    /// <summary>A dedicated coordinator with room for them.</summary>
    Buffer,

    /// <summary>An operative one with room.</summary>
    Room,

    NoRoom,

    /// <summary>Not in the register of coordinators.</summary>
    Unknown,
}

/// <summary>A colleague who is away, and whose families are followed up meanwhile.</summary>
/// <param name="Families">How many they are.</param>
/// <param name="Hours">What they ask for, hours a week.</param>
public sealed record Cover(Guid StaffId, Span Span, int Families, decimal Hours);

/// <summary>A family that goes from a coordinator.</summary>
public sealed record Departure(HeldFamily Family, DateOnly On, DepartureCause Cause);

/// <summary>Why.</summary>
public enum DepartureCause
{
    /// <summary>The child turns 18, and the right ends.</summary>
    TurnsAdult,

    InterimEnds,

    /// <summary>Somebody else is in place already.</summary>
    HandedOver,

    /// <summary>The coordinator leaves, and the family needs somebody else.</summary>
    CoordinatorLeaves,
}
