using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Transitions;

/// <summary>When one kind of transition comes, and how long before it the planning begins. Kept as data (<c>Transitions/Data</c>).</summary>
public sealed record TransitionRule
{
    public required TransitionKind Kind { get; init; }

    public required TransitionBasis Basis { get; init; }

    /// <summary>The age the day follows from, in years; <c>null</c> where it follows from something else.</summary>
    public int? Age { get; init; }

    /// <summary>How long before the day the planning begins, in months.</summary>
    public required int LeadMonths { get; init; }

    /// <summary>The family is shown more than one way before anything is chosen.</summary>
    public bool HasAlternatives { get; init; }

    public required RuleName Name { get; init; }

    /// <summary>Where the times were read, or who decided them.</summary>
    public required string Source { get; init; }

    /// <summary>The day for a child, where it follows from the birth date; <c>null</c> where it does not, or nobody knows that date.</summary>
    public DateOnly? DayFor(Child child) => child.BirthDate is { } born && Age is { } years
        ? Basis switch
        {
            TransitionBasis.SchoolYear => new DateOnly(born.Year + years, 8, 1),
            TransitionBasis.Birthday => born.AddYears(years),
            _ => null,
        }
        : null;

    /// <summary>The day the planning of a transition begins.</summary>
    public DateOnly StartFor(DateOnly day) => day.AddMonths(-LeadMonths);
}
