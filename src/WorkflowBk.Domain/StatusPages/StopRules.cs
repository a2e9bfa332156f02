using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.StatusPages;

/// <summary>Who in a family can end its case with a word.</summary>
public static class StopRules
{
    /// <summary>
    /// Whether a contact's wish ends the case at once. Where there are two parents, one's wish must not take the help from the
    /// other and the child in silence; and whoever only told us of the family cannot speak for it. Then somebody calls first.
    /// </summary>
    public static bool EndsAtOnce(Case theCase, Contact contact) =>
        contact.Relation != ContactRelation.Other
        && theCase.Contacts.All(other => other.Id == contact.Id || other.Relation == ContactRelation.Other);
}
