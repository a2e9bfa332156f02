using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Cases;

/// <content>What is found out about the child afterwards.</content>
public sealed partial class Case
{
    /// <summary>The birth date is written in, when the expected child is born, or is corrected.</summary>
    /// <returns><c>child.born-later</c>, or <c>child.too-old</c> (nobody of age can have the right, pbrl § 2-5 c).</returns>
    public Result CorrectBirthDate(DateOnly? born, DateOnly today)
    {
        if (born is not { } day)
            return new Problem("answer.missing", "BirthDate");
        if (day > today)
            return new Problem("child.born-later", "BirthDate");
        if (day.AddYears(Families.Child.AgeOfMajority) <= DateOnly.FromDateTime(OpenedAt.UtcDateTime))
            return new Problem("child.too-old", "BirthDate");
        Child = Child with { BirthDate = day, ExpectedDate = null };
        return Result.Ok;
    }
}
