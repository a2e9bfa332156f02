namespace WorkflowBk.Domain.Capacity;

/// <summary>All coordinators in one sum.</summary>
/// <param name="SetAside">Hours a week.</param>
/// <param name="Used">Hours a week promised to families.</param>
/// <param name="RoomFor">How many more families, as they usually are, can be given a coordinator.</param>
public sealed record WholeCapacity(decimal SetAside, decimal Used, int Families, int RoomFor, IReadOnlyList<WholeQuarter> Quarters)
{
    public decimal Free => SetAside - Used;

    public static WholeCapacity Of(IReadOnlyCollection<CoordinatorBook> books, CapacitySettings settings, DateOnly today)
    {
        var ahead = books.Select(book => Forecast.Of(book, settings, today)).ToList();
        // Whoever leaves is given no new family.
        return new WholeCapacity(
            books.Sum(book => book.HoursPerWeek),
            books.Sum(book => book.Now.Hours),
            books.Sum(book => book.Families.Count),
            books.Where(book => book.LastDay is null).Sum(book => book.Now.RoomFor(settings)),
            [
                .. Enumerable.Range(0, Forecast.Quarters).Select(number =>
                {
                    var quarters = ahead.Select(each => each[number]).ToList();
                    var from = today.AddMonths(3 * number);
                    return new WholeQuarter(
                        from, today.AddMonths(3 * (number + 1)).AddDays(-1),
                        quarters.Sum(quarter => quarter.Load.HoursSetAside),
                        quarters.Sum(quarter => quarter.Load.Hours),
                        quarters.Sum(quarter => quarter.Load.Families),
                        quarters.SelectMany(quarter => quarter.Leaving).Count(departure => departure.Cause != DepartureCause.CoordinatorLeaves),
                        quarters.SelectMany(quarter => quarter.Leaving).Count(departure => departure.Cause == DepartureCause.CoordinatorLeaves),
                        quarters.Sum(quarter => quarter.Transitions));
                }),
            ]);
    }
}

/// <summary>One quarter of the whole municipality.</summary>
/// <param name="Leaving">Families that need nobody after it.</param>
/// <param name="ToBePlaced">Families whose coordinator leaves, and who need somebody else.</param>
public sealed record WholeQuarter(
    DateOnly From, DateOnly Until, decimal SetAside, decimal Used, int Families, int Leaving, int ToBePlaced, int Transitions);
