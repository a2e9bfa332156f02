using WorkflowBk.Domain.Cases;

namespace WorkflowBk.Domain.Notices;

/// <summary>The names that tell whom a case is about. Nothing that leaves the house, or is shown where others look, holds one of them.</summary>
public static class CaseNames
{
    /// <param name="services">Names of the municipality's services: which of them is around a child tells of the child.</param>
    public static IReadOnlyList<string> Of(Case theCase, IEnumerable<string> services) =>
    [
        .. new[] { theCase.Child.Name, theCase.Inquiry.Sender.Name }
            .Concat(theCase.Contacts.Select(contact => contact.Name))
            .Concat(services)
            .OfType<string>()
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
