using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Consents;

/// <summary>When a consent counts, and when it comes to its end. Each rule stands alone.</summary>
public static class ConsentRules
{
    /// <summary>
    /// Whether a consent counts on a day. What parents gave before the child was 16 does not after it, until the young person
    /// gives it anew (pbrl § 4-3). A birth date that is corrected moves that day.
    /// </summary>
    public static bool Counts(Consent consent, Child child, DateOnly day) =>
        consent.CoversOn(day) && !(LapsesAtConsentAge(consent, child) && day >= child.ConsentsFrom);

    /// <summary>The last day a consent counts; <c>null</c> when it has none, or is none.</summary>
    public static DateOnly? LastDay(Consent consent, Child child)
    {
        if (consent.Answer == ConsentAnswer.No || consent.WithdrawnOn is not null)
            return null;
        DateOnly? before = LapsesAtConsentAge(consent, child) ? child.ConsentsFrom!.Value.AddDays(-1) : null;
        return before is { } day && (consent.Until is null || day < consent.Until) ? before : consent.Until;
    }

    /// <summary>
    /// The consents that come to their end within a time and that nobody has been asked about: those that the birthday ends
    /// together, and each of the others by itself.
    /// </summary>
    public static IReadOnlyList<ConsentReview> Ending(IReadOnlyList<Consent> consents, Child child, DateOnly from, DateOnly until) =>
    [
        .. from consent in consents
           where consent.LetRunOut is null && LastDay(consent, child) is { } last && last >= @from && last <= until
               && !IsRenewed(consent, consents, child)
           let day = LastDay(consent, child)!.Value
           let atConsentAge = LapsesAtConsentAge(consent, child) && day == child.ConsentsFrom!.Value.AddDays(-1)
           group consent.Id by (Day: day, atConsentAge, Alone: atConsentAge ? Guid.Empty : consent.Id) into together
           orderby together.Key.Day
           select new ConsentReview(together.Key.atConsentAge, [.. together], together.Key.Day),
    ];

    /// <summary>Whether something holds for the same service when a consent has come to its end.</summary>
    public static bool IsRenewed(Consent consent, IReadOnlyList<Consent> consents, Child child) =>
        LastDay(consent, child) is not { } last
        || consents.Any(other => other.Id != consent.Id && other.ServiceId == consent.ServiceId && Counts(other, child, last.AddDays(1)));

    /// <summary>
    /// Whether a contact can take back a consent on the family's page: the parents what they gave, and from 16 the young person
    /// alone. Whoever only told us of the family cannot.
    /// </summary>
    public static bool MayWithdraw(Consent consent, Child child, Contact contact, DateOnly today) =>
        Counts(consent, child, today)
        && (child.ConsentsOn(today) && consent.By == ConsentGiver.YoungPerson
            ? contact.Relation == ContactRelation.YoungPerson
            : contact.Relation != ContactRelation.Other);

    private static bool LapsesAtConsentAge(Consent consent, Child child) => consent.GivenOn < child.ConsentsFrom;
}

/// <summary>Consents that come to their end on the same day, and that the family is asked about.</summary>
/// <param name="AtConsentAge">The young person decides from the day after.</param>
/// <param name="LastDay">The last day they count.</param>
public sealed record ConsentReview(bool AtConsentAge, IReadOnlyList<Guid> ConsentIds, DateOnly LastDay);

/// <summary>What the family answers about one consent.</summary>
/// <param name="Until">The new last day; <c>null</c> while the case runs.</param>
public sealed record ConsentRenewal(Guid ConsentId, bool IsRenewed, DateOnly? Until);
