using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>What the first dialogue settled.</summary>
/// <param name="ConsentTo">Services the family agrees may be asked.</param>
/// <param name="ConsentGivenBy">Name of whoever agreed.</param>
/// <param name="RefusedServices">Services the family has said no to.</param>
/// <param name="ConsentScope">Which kinds of information, in plain words.</param>
public sealed record FirstContactAnswer(
    bool FamilyWantsToGoOn,
    FamilyWish Wish,
    string Notes,
    Child Child,
    LanguageNeeds Language,
    IReadOnlyList<Contact> Contacts,
    IReadOnlyList<Guid> ConsentTo,
    string ConsentGivenBy,
    string ConsentScope,
    DateOnly? ConsentUntil,
    IReadOnlyList<Guid>? RefusedServices = null);
