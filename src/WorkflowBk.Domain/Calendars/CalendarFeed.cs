using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Calendars;

/// <summary>
/// The private address of a calendar that programs subscribe to. Whoever has it sees that something is planned and when, never what
/// about. A new one takes the place of the old.
/// </summary>
public sealed class CalendarFeed
{
    private CalendarFeed() { }

    /// <param name="secret">Only its hash is kept: whoever reads the database cannot use the address.</param>
    /// <param name="language">Of the few words in it.</param>
    public CalendarFeed(CalendarOwner owner, string secret, LanguageForm language, DateTimeOffset createdAt)
    {
        Id = Guid.CreateVersion7(createdAt);
        PersonId = owner.PersonId;
        CaseId = owner.CaseId;
        ContactId = owner.ContactId;
        Hash = SecretToken.Hash(secret);
        Language = language;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    /// <summary>Whose on the staff; <c>null</c> for a family's.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Of which family; <c>null</c> for one of the staff.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Of whom in the family.</summary>
    public Guid? ContactId { get; private set; }

    public string Hash { get; private set; } = "";

    public LanguageForm Language { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
}

/// <summary>Whose calendar it is.</summary>
public sealed record CalendarOwner(Guid? PersonId, Guid? CaseId, Guid? ContactId)
{
    public static CalendarOwner Staff(Guid personId) => new(personId, null, null);

    public static CalendarOwner Family(Guid caseId, Guid contactId) => new(null, caseId, contactId);
}
