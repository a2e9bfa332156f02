using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Cases;

/// <content>What is found out about the child afterwards.</content>
public sealed partial class Case
{
    /// <summary>The birth date is written in, when the expected child is born, or is corrected.</summary>
    /// <param name="name">What the child is called, where nobody knew before; a name that is known stays.</param>
    /// <returns><c>child.born-later</c>, <c>child.too-old</c> (nobody of age can have the right, pbrl § 2-5 c) or <c>text.too-long</c>.</returns>
    public Result CorrectBirthDate(DateOnly? born, DateOnly today, string? name = null)
    {
        if (born is not { } day)
            return new Problem("answer.missing", "BirthDate");
        if (day > today)
            return new Problem("child.born-later", "BirthDate");
        if (day.AddYears(Families.Child.AgeOfMajority) <= DateOnly.FromDateTime(OpenedAt.UtcDateTime))
            return new Problem("child.too-old", "BirthDate");
        var fits = TextRules.NotTooLong(name, nameof(Child.Name));
        if (fits.Succeeded)
            Child = Child with { Name = string.IsNullOrWhiteSpace(Child.Name) ? name?.Trim() : Child.Name, BirthDate = day, ExpectedDate = null };
        return fits;
    }
}
