using CsCheck;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Reviews;

namespace WorkflowBk.Domain.Tests.Reviews;

public sealed class ReviewRulesTests
{
    private static readonly Period _year = new(12, PeriodUnit.Months);
    private static readonly DateOnly _start = new(2026, 9, 1);
    private static readonly Coordinator _coordinator = new(Guid.NewGuid(), CoordinatorKind.Operative, 20, 5, null);

    [Fact]
    public void DayFor_AnyDay_IsAWorkingDayOutsideJuly() => Gen.Int[0, 4000].Sample(days =>
    {
        var day = ReviewRules.DayFor(_start.AddDays(days));

        Assert.True(NorwegianCalendar.IsWorkingDay(day));
        Assert.NotEqual(7, day.Month);
        Assert.InRange(day.DayNumber - _start.AddDays(days).DayNumber, 0, 40);
    });

    [Fact]
    public void Due_EveryDayOfTenYears_RaisesOneReviewAYear() => Gen.Int[0, 365].Sample(offset =>
    {
        var first = _start.AddDays(offset);
        var appointment = InForce(first);
        List<DateOnly> raised = [];
        for (var day = first; day < first.AddYears(10).AddDays(45); day = day.AddDays(1))
        {
            if (ReviewRules.Due([appointment], raised, _year, day) is { } due)
            {
                Assert.True(due <= day);
                raised.Add(due);
            }
        }

        Assert.Equal(10, raised.Count);
        Assert.All(raised.Zip(raised.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 325, 405));
    }, iter: 30);

    [Fact]
    public void Due_ForThoseAppointedLongAgo_IsMadeGoodOnce()
    {
        var appointment = InForce(new DateOnly(2022, 10, 3));

        Assert.Equal(new DateOnly(2026, 10, 5), ReviewRules.Due([appointment], [], _year, new DateOnly(2026, 11, 2)));
        Assert.Null(ReviewRules.Due([appointment], [new DateOnly(2026, 10, 5)], _year, new DateOnly(2026, 11, 2)));
    }

    [Fact]
    public void Due_WithAChangeOfCoordinator_KeepsTheFamilysDay()
    {
        var old = InForce(_start);
        old.End(OsloTime.At(_start.AddMonths(6), new TimeOnly(8, 0)));
        var present = InForce(_start.AddMonths(6));

        Assert.Equal(_start.AddYears(1), ReviewRules.Due([old, present], [], _year, _start.AddYears(1)));
        Assert.Null(ReviewRules.Due([old], [], _year, _start.AddYears(1)));
        Assert.Equal(_start.AddYears(1), ReviewRules.Next([old, present], _year, _start));
    }

    [Fact]
    public void Due_BeforeTheFirstYear_IsNothing() => Assert.Null(ReviewRules.Due([InForce(_start)], [], _year, _start.AddMonths(11)));

    [Fact]
    public void ToRaise_EachSector_IsAskedOnceFromTheChosenMonth()
    {
        ReviewSettings settings = new() { SectorMonth = 9 };
        (string, int)[] raised = [("Oppvekst", 2026), ("Helse", 2025)];

        Assert.Empty(SectorRules.ToRaise(["Helse"], [], settings, new DateOnly(2026, 8, 31)));
        Assert.Equal(["Helse"], SectorRules.ToRaise(["Helse", "helse ", "Oppvekst", " "], raised, settings, new DateOnly(2026, 9, 1)));
    }

    [Fact]
    public void MustBeLookedAt_AnAgreement_InTimeBeforeItRunsOut()
    {
        var agreement = SectorAgreement.Make("Barnevern", "Samarbeid om barn", new DateOnly(2027, 3, 1), null, _start).Value;
        ReviewSettings settings = new() { AgreementDays = 60 };

        Assert.False(SectorRules.MustBeLookedAt(agreement, settings, new DateOnly(2026, 12, 30)));
        Assert.True(SectorRules.MustBeLookedAt(agreement, settings, new DateOnly(2026, 12, 31)));
        agreement.End(_start);
        Assert.False(SectorRules.MustBeLookedAt(agreement, settings, new DateOnly(2027, 2, 1)));
    }

    private static Appointment InForce(DateOnly since)
    {
        var at = OsloTime.At(since, new TimeOnly(8, 0));
        var appointment = Appointment.Propose(Guid.NewGuid(), _coordinator, 3, "", true, "", Guid.NewGuid(), at).Value;
        appointment.SetTimeAside(Guid.NewGuid());
        appointment.Accept(_coordinator.StaffId, at);
        appointment.PutInForce(at, since.AddYears(1));
        return appointment;
    }
}
