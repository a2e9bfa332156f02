using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Data.StatusPages;

/// <summary>What a contact's status page is made of. The page itself shows the least of it.</summary>
/// <param name="OpenTaskDeadlines">Deadlines of the tasks that are open.</param>
/// <param name="Caseworker">Name of whoever answers for the case; <c>null</c> when nobody has taken it yet.</param>
/// <param name="Coordinator">Name of whoever has been appointed; <c>null</c> until then.</param>
/// <param name="Letters">Days on which letters to the family were issued, the newest first.</param>
public sealed record StatusPageFile(
    Case Case,
    Contact Contact,
    IReadOnlyList<Deadline> OpenTaskDeadlines,
    string? Caseworker,
    string? Coordinator,
    IReadOnlyList<DateOnly> Letters)
{
    /// <summary>The caseworker is away today; <c>null</c> when not.</summary>
    public FamilyAbsence? CaseworkerAway { get; init; }

    /// <summary>The coordinator is away today; <c>null</c> when not.</summary>
    public FamilyAbsence? CoordinatorAway { get; init; }

    /// <summary>Another coordinator is on the way; <c>null</c> when nobody has asked.</summary>
    public FamilyChange? Change { get; init; }

    /// <summary>Whether this contact can ask for another coordinator now.</summary>
    public bool MayAskForChange { get; init; }
}

/// <summary>That somebody is away, as a family is told of it. Why is nobody's business.</summary>
/// <param name="Until">The last day; <c>null</c> while nobody knows.</param>
/// <param name="StandIn">Name of whoever helps the family meanwhile; <c>null</c> for nobody in particular.</param>
public sealed record FamilyAbsence(DateOnly? Until, string? StandIn);

/// <summary>A change that goes on, as a family is told of it.</summary>
/// <param name="Old">Name of whoever is replaced.</param>
/// <param name="Until">The old one's last day; <c>null</c> until the new one is in place.</param>
public sealed record FamilyChange(Guid Id, string Old, DateOnly? Until)
{
    /// <summary>The new one is in place beside the old one: it can no longer be taken back.</summary>
    public bool IsInPlace => Until is not null;
}
