using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Activities.Inquiries;

/// <summary>What the first dialogue settled.</summary>
/// <param name="ConsentTo">Services the family agrees may be asked.</param>
/// <param name="ConsentGivenBy">Name of whoever agreed.</param>
/// <param name="RefusedServices">Services the family has said no to.</param>
/// <param name="ConsentScope">Which kinds of information, in plain words.</param>
/// <param name="NotReached">Nobody answered; the notes say how they were tried, and the rest is left alone.</param>
/// <param name="ConsentBy">In which capacity they agreed.</param>
/// <param name="ConsentOnBehalfReason">Why somebody else consents for the young person.</param>
/// <param name="GuidedTo">Where the family gets better help; <c>null</c> when it is not guided elsewhere.</param>
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
    bool NotReached = false,
    string? GuidedTo = null,
    bool IsPalliative = false,
    IReadOnlyList<Guid>? RefusedServices = null,
    ConsentGiver ConsentBy = ConsentGiver.Guardians,
    string ConsentOnBehalfReason = "");
