namespace WorkflowBk.Domain.Families;

/// <summary>The child the case is about: born, or expected (a pregnancy or an adoption counts, pbrl § 2-5 c).</summary>
/// <param name="Name">What the child is called; unknown for an expected child and allowed to be unknown at first contact.</param>
/// <param name="BirthDate">Date of birth of a child that is born.</param>
/// <param name="ExpectedDate">Term date or expected arrival of a child that is not yet here.</param>
public sealed record Child(string? Name, DateOnly? BirthDate, DateOnly? ExpectedDate)
{
    /// <summary>The right ends at 18 (pbrl § 2-5 c).</summary>
    public const int AgeOfMajority = 18;

    /// <summary>Whole years on a date; <c>null</c> for an expected child or an unknown birth date.</summary>
    public int? AgeOn(DateOnly date)
    {
        if (BirthDate is not { } born || born > date)
            return null;
        var years = date.Year - born.Year;
        return born.AddYears(years) > date ? years - 1 : years;
    }
}
