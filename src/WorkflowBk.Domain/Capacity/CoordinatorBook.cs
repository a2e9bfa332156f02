using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Capacity;

/// <summary>Everything about one coordinator that decides what they can carry in the year to come.</summary>
/// <param name="Away">Planned absences.</param>
public sealed record CoordinatorBook(
    Guid StaffId, CoordinatorKind Kind, decimal HoursPerWeek, int MaxFamilies, DateOnly? LastDay,
    IReadOnlyList<HeldFamily> Families, IReadOnlyList<Span> Away)
{
    public Load Now => new(Families.Count, Families.Sum(family => family.HoursPerWeek), HoursPerWeek, MaxFamilies);

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
}

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
