using CsCheck;
using WorkflowBk.Domain.Law;

namespace WorkflowBk.Domain.Tests.Law;

/// <summary>Generators that keep every date they lead to within the model's years.</summary>
internal static class Gens
{
    private static readonly DateOnly _first = new(2020, 1, 1);
    private static readonly DateOnly _last = new(2038, 12, 31);

    internal static Gen<DateOnly> Start { get; } = Gen.Int[_first.DayNumber, _last.DayNumber].Select(DateOnly.FromDayNumber);

    internal static Gen<Period> Period { get; } = Gen.OneOf(
        Gen.Int[0, 120].Select(amount => new Period(amount, PeriodUnit.WorkingDays)),
        Gen.Int[0, 200].Select(amount => new Period(amount, PeriodUnit.Days)),
        Gen.Int[0, 30].Select(amount => new Period(amount, PeriodUnit.Weeks)),
        Gen.Int[0, 8].Select(amount => new Period(amount, PeriodUnit.Months)));
}
