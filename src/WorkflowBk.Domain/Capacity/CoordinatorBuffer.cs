using WorkflowBk.Domain.Appointments;

namespace WorkflowBk.Domain.Capacity;

/// <summary>
/// What the dedicated coordinators have left to step in with when an operative one falls ill or leaves: the municipality's buffer.
/// </summary>
/// <param name="HoursFree">Hours a week that nobody has been promised, of those who are at work.</param>
/// <param name="FamiliesFree">How many more families they may follow up.</param>
/// <param name="InUse">Hours a week that they give to the families of others now.</param>
/// <param name="Heaviest">The operative coordinator with the most to step in for; <c>null</c> when none has a family.</param>
/// <param name="CanTakeOver">Those of the dedicated who have room for all of that, the one with the most time first.</param>
public sealed record CoordinatorBuffer(
    decimal HoursFree, int FamiliesFree, decimal InUse, CoordinatorBook? Heaviest, IReadOnlyList<CoordinatorBook> CanTakeOver)
{
    /// <summary>Whether somebody has room if the one with the most should be away. With nobody to step in for there is nothing to lack.</summary>
    public bool IsEnough => Heaviest is null || CanTakeOver.Count > 0;

    public static CoordinatorBuffer Of(IReadOnlyCollection<CoordinatorBook> books, DateOnly day)
    {
        var dedicated = books.Where(book => book.Kind == CoordinatorKind.Dedicated && !(book.LastDay < day) && !book.IsAway(day)).ToList();
        // Whoever is away already is stepped in for, and is counted with whoever does.
        var heaviest = books.Where(book => book.Kind == CoordinatorKind.Operative && book.Families.Count > 0 && !book.IsAway(day))
            .MaxBy(book => (book.Now.Hours, book.Now.Families));
        return new CoordinatorBuffer(
            dedicated.Sum(book => Math.Max(book.On(day).HoursFree, 0)),
            dedicated.Sum(book => Math.Max(book.MaxFamilies - book.On(day).Families, 0)),
            dedicated.Sum(book => book.On(day).Hours - book.Now.Hours),
            heaviest,
            heaviest is null
                ? []
                : [.. dedicated.Where(book => book.HasRoomFor(heaviest.Now, day)).OrderByDescending(book => book.On(day).HoursFree)]);
    }
}
