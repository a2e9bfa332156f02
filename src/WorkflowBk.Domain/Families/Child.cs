namespace WorkflowBk.Domain.Families;

/// <summary>The child the case is about: born, or expected (a pregnancy or an adoption counts, pbrl § 2-5 c).</summary>
/// <param name="Name">What the child is called; unknown for an expected child and allowed to be unknown at first contact.</param>
/// <param name="BirthDate">Date of birth of a child that is born.</param>
/// <param name="ExpectedDate">Term date or expected arrival of a child that is not yet here.</param>
public sealed record Child(string? Name, DateOnly? BirthDate, DateOnly? ExpectedDate)
{
    /// <summary>The right ends at 18 (pbrl § 2-5 c).</summary>
    public const int AgeOfMajority = 18;

    /// <summary>From this age the young person consents (pbrl § 4-3); before it, the parents do (§ 4-4).</summary>
    public const int ConsentAge = 16;

    /// <summary>It is not born, or not here, yet.</summary>
    public bool IsExpected => BirthDate is null && ExpectedDate is not null;

    /// <summary>Whole years on a date; <c>null</c> for an expected child or an unknown birth date.</summary>
    public int? AgeOn(DateOnly date)
    {
        if (BirthDate is not { } born || born > date)
            return null;
        var years = date.Year - born.Year;
        return born.AddYears(years) > date ? years - 1 : years;
    }

    /// <summary>Whether the young person's own consent counts on a date; the birthday itself is the first such day.</summary>
    public bool ConsentsOn(DateOnly date) => AgeOn(date) >= ConsentAge;

    /// <summary>The day from which the young person consents; <c>null</c> for an unknown birth date.</summary>
    public DateOnly? ConsentsFrom => BirthDate?.AddYears(ConsentAge);
}
