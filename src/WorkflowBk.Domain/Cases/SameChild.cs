using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Cases;

/// <summary>
/// What tells that two cases may be about the same child: a family tells its story once, whoever got in touch and in however
/// many ways. It only suggests; a person joins the cases, or does not.
/// </summary>
/// <param name="Reach">Phone numbers and e-mail addresses of the family itself, in a form that can be compared.</param>
public sealed record SameChild(Child Child, IReadOnlySet<string> Reach)
{
    /// <summary>What is known of the child and its family in a case.</summary>
    public static SameChild Of(Child child, IEnumerable<Contact> contacts, Sender sender) => new(
        child,
        contacts.Where(contact => contact.Relation != ContactRelation.Other)
            .SelectMany(contact => new[] { Digits(contact.Phone), Address(contact.Email) })
            // A school or a hospital gets in touch about many children.
            .Concat(sender.IsFamily ? [Digits(sender.Phone), Address(sender.Email)] : [])
            .Where(way => way.Length > 0)
            .ToHashSet(StringComparer.Ordinal));

    /// <summary>
    /// Somebody who can be reached the same way is of the same family: the same child, unless both the name and the birth date say
    /// otherwise. A name or a date alone may be mistyped, and twins are born the same day.
    /// </summary>
    public Kinship To(SameChild other) =>
        Reach.Overlaps(other.Reach) ? HasAnotherName(other) && HasAnotherBirth(other) ? Kinship.Siblings : Kinship.MaybeSame
        : Child.BirthDate is { } born && born == other.Child.BirthDate && !HasAnotherName(other) ? Kinship.MaybeSame
        : Kinship.None;

    private bool HasAnotherName(SameChild other) =>
        FirstName(Child) is { } name && FirstName(other.Child) is { } otherName && !string.Equals(name, otherName, StringComparison.OrdinalIgnoreCase);

    private bool HasAnotherBirth(SameChild other) =>
        Child.BirthDate is { } born && other.Child.BirthDate is { } otherBorn && born != otherBorn;

    private static string? FirstName(Child child) =>
        child.Name?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : null;

    private static string Digits(string? phone)
    {
        // With and without the country code it is the same number.
        const int norwegianLength = 8;
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length > norwegianLength ? digits[^norwegianLength..] : digits;
    }

    private static string Address(string? email) => email?.Trim().ToLowerInvariant() ?? "";
}
