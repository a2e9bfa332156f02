namespace WorkflowBk.Domain.Capacity;

/// <summary>What the coming year brings, a quarter at a time. Every family that is held now is in it: it stays, or it is named as one that goes.</summary>
public static class Forecast
{
    public const int Quarters = 4;

    private const int MonthsInQuarter = 3;

    /// <summary>One coordinator's quarters. A day that has passed already counts as the first quarter's.</summary>
    public static IReadOnlyList<QuarterAhead> Of(CoordinatorBook book, CapacitySettings settings, DateOnly today)
    {
        List<QuarterAhead> quarters = [];
        var held = book.Families.ToList();
        for (var number = 0; number < Quarters; number++)
        {
            var from = today.AddMonths(MonthsInQuarter * number);
            var before = today.AddMonths(MonthsInQuarter * (number + 1));
            var atStart = held.ToList();
            var leaving = atStart.Select(book.DepartureOf).OfType<Departure>().Where(departure => departure.On < before).ToList();
            held = [.. atStart.Except(leaving.Select(departure => departure.Family))];
            var transitions = atStart.Sum(family => family.Transitions.Count(ahead => ahead.From < before && ahead.Day >= from));
            quarters.Add(new QuarterAhead(
                from, before.AddDays(-1),
                new Load(held.Count, held.Sum(family => family.HoursPerWeek), book.LastDay < before ? 0 : book.HoursPerWeek, book.MaxFamilies),
                leaving, transitions, transitions * settings.TransitionHours,
                [.. book.Covers.Where(cover => cover.Span.Overlaps(from, before))]));
        }

        return quarters;
    }

    /// <summary>The heaviest that lies ahead, with transitions and with others' families meanwhile: what a warning is given of before it is there.</summary>
    public static LoadLevel Worst(IEnumerable<QuarterAhead> quarters, CapacitySettings settings) =>
        quarters.Select(quarter => quarter.Peak.LevelWith(settings)).DefaultIfEmpty(LoadLevel.Fine).Max();
}

/// <summary>One quarter of what lies ahead.</summary>
/// <param name="Load">At its end.</param>
/// <param name="Leaving">Families that go in it.</param>
/// <param name="Transitions">How many are planned or carried through in it.</param>
/// <param name="TransitionHours">What they ask for besides, hours a week.</param>
/// <param name="Covers">Whose families are followed up besides, for some of it at least.</param>
public sealed record QuarterAhead(
    DateOnly From, DateOnly Until, Load Load, IReadOnlyList<Departure> Leaving, int Transitions, decimal TransitionHours,
    IReadOnlyList<Cover> Covers)
{
    /// <summary>The load with what the transitions ask for, and with the families of others who are away.</summary>
    public Load Peak => Load.With(Covers.Sum(cover => cover.Families), (Load.Families > 0 ? TransitionHours : 0) + Covers.Sum(cover => cover.Hours));
}
