using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Families;

/// <summary>
/// A person in the family whom the municipality keeps informed. Contact details are per person and never shown to another
/// contact: one parent may be in danger from the other.
/// </summary>
public sealed record Contact(
    Guid Id,
    string Name,
    ContactRelation Relation,
    ContactWay PreferredWay,
    string? Phone,
    string? Email,
    string? PostalAddress,
    LanguageForm Language);

/// <summary>Who a contact is to the child.</summary>
public enum ContactRelation
{
    Parent,
    Guardian,
    YoungPerson,
    Other,
}
