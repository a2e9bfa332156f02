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
    IReadOnlyList<DateOnly> Letters);
