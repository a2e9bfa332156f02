using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Domain.Documents;

/// <summary>
/// That a letter must reach one person in the family on paper: an e-mail says only that there is something new. Each has one of
/// their own, because one parent must not get the other's address.
/// </summary>
public sealed class LetterDelivery
{
    private static readonly HashSet<string> _reachOtherwise = ["receipt", "investigation-summary"];

    private LetterDelivery() { }

    private LetterDelivery(Document letter, Contact contact)
    {
        Id = Guid.CreateVersion7(letter.IssuedAt);
        DocumentId = letter.Id;
        CaseId = letter.CaseId;
        ContactId = contact.Id;
        RecipientName = contact.Name;
        WrittenAt = letter.IssuedAt;
    }

    public Guid Id { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid ContactId { get; private set; }

    /// <summary>The recipient's name when the letter was written.</summary>
    public string RecipientName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The day it was posted or handed over; <c>null</c> while that is still to be done.</summary>
    public DateOnly? PostedOn { get; private set; }

    public Guid? PostedBy { get; private set; }

    /// <summary>
    /// One for each contact; none for what is not a letter to the family, for a receipt, whose words the notice has already, and
    /// for the summary, which is gone through with the family.
    /// </summary>
    public static IReadOnlyList<LetterDelivery> Of(Document letter, IEnumerable<Contact> contacts) =>
        DocumentAudience.IsOwn(letter.Template) || _reachOtherwise.Contains(letter.Template)
            ? []
            : [.. contacts.Select(contact => new LetterDelivery(letter, contact))];

    /// <summary>It has been posted or handed over. Said twice, the first day stands.</summary>
    /// <inheritdoc cref="PostingDay.Read"/>
    public Result MarkPosted(DateOnly? on, Guid by, DateOnly today)
    {
        if (PostedOn is not null)
            return Result.Ok;
        var day = PostingDay.Read(on, WrittenAt, today);
        if (!day.Succeeded)
            return Result.Fail(day.Problems);
        (PostedOn, PostedBy) = (day.Value, by);
        return Result.Ok;
    }
}
