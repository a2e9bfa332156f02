using CsCheck;
using WorkflowBk.Domain.Appointments;
using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Changes;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Changes;

public sealed class ChangeRequestTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 11, 2);
    private static readonly Coordinator _old = new(Guid.NewGuid(), CoordinatorKind.Operative, 20, 5, null);
    private static readonly Coordinator _new = new(Guid.NewGuid(), CoordinatorKind.Dedicated, 20, 5, null);

    [Fact]
    public void Ask_ByTheFamily_NeedsNoReason()
    {
        var change = ChangeRequest.Ask(Guid.NewGuid(), NewCase(), [InForce(_old)], [], new ChangeFacts(ChangeAsker.Family, " ", " Arabisk "), null, _now);

        Assert.Equal((ChangeState.Asked, "", "Arabisk"), (change.Value.State, change.Value.Facts.Reason, change.Value.Facts.Wish));
    }

    [Theory]
    [InlineData(ChangeAsker.Coordinator)]
    [InlineData(ChangeAsker.Service)]
    [InlineData(ChangeAsker.Unit)]
    public void Ask_ByOthers_NeedsAReason(ChangeAsker asker) => Assert.Equal(
        "change.reason-missing",
        ChangeRequest.Ask(Guid.NewGuid(), NewCase(), [InForce(_old)], [], new ChangeFacts(asker, "", ""), Guid.NewGuid(), _now).Problems.Single().Code);

    [Fact]
    public void Ask_WithoutACoordinatorOrWithAnOpenChangeOrInACaseThatWasLeft_IsRefusedWithEveryReason()
    {
        var left = NewCase();
        left.Withdraw(new Withdrawal(WithdrawalReason.FamilyWish, "", null, _now));
        var proposed = Propose(_old);

        var refused = ChangeRequest.Ask(Guid.NewGuid(), left, [proposed], [Asked().Change], new ChangeFacts(ChangeAsker.Family, "", ""), null, _now);

        Assert.Equal(["change.case-left", "change.no-coordinator", "change.already-open"], refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void OneSuccessor_WhileOneIsOnTheWay_RefusesASecond()
    {
        var (change, old) = Asked();
        var successor = Propose(_new, change.Id);

        Assert.True(ChangeRules.OneSuccessor([old], change).Succeeded);
        Assert.Equal("change.already-has-successor", ChangeRules.OneSuccessor([old, successor], change).Problems.Single().Code);
        successor.Decline("Nei");
        Assert.True(ChangeRules.OneSuccessor([old, successor], change).Succeeded);
        // Outside a change nobody is proposed beside a coordinator.
        Assert.False(AppointmentRules.OneAtATime([old]).Succeeded);
        Assert.False(ChangeRules.IsSomebodyElse(change, _old.StaffId).Succeeded);
    }

    [Fact]
    public void Stays_CoordinatorWhoLeaves_IsNotChosen()
    {
        var leaving = new Coordinator(Guid.NewGuid(), CoordinatorKind.Operative, 20, 5, null);
        Assert.True(ChangeRules.Stays(leaving).Succeeded);
        Assert.False(leaving.LeaveOn(_today.AddDays(-1), _today).Succeeded);

        Assert.True(leaving.LeaveOn(_today.AddDays(30), _today).Succeeded);

        Assert.Equal("appointment.coordinator-leaves", ChangeRules.Stays(leaving).Problems.Single().Code);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 14, null)]
    [InlineData(-1, 14, "hand-over.begins-in-the-past")]
    [InlineData(5, 4, "hand-over.gap")]
    [InlineData(0, 100, "hand-over.overlap-too-long")]
    public void Check_Days_NeverLeaveAGap(int first, int last, string? problem) =>
        Assert.Equal(problem, HandOver(first, last).Check(_today).Problems.SingleOrDefault()?.Code);

    [Fact]
    public void Check_List_IsGoneThroughToItsEnd()
    {
        var some = HandOver(0, 1) with
        {
            Points =
            [
                new HandOverPoint(HandOverItem.MetTheFamily, false, ""), new HandOverPoint(HandOverItem.PlanAndTasks, false, "Ingen plan."),
                new HandOverPoint(HandOverItem.ServicesTold, true, ""), new HandOverPoint(HandOverItem.FamilysAccount, true, ""),
            ],
            FamilysAccount = "",
        };

        Assert.Equal(
            [("hand-over.reason-missing", "MetTheFamilyReason"), ("hand-over.point-missing", "Tools"), ("hand-over.account-missing", "FamilysAccount")],
            some.Check(_today).Problems.Select(problem => (problem.Code, problem.Field)));
    }

    [Fact]
    public void TakeBack_ByStaff_NeedsAReasonAndOnlyBeforeTheNewOneIsInForce()
    {
        var (change, old) = Asked();
        Assert.Equal("change.take-back-reason-missing", change.TakeBack(" ", Guid.NewGuid(), _now).Problems.Single().Code);
        var (other, _) = Asked();
        Assert.True(other.TakeBack(null, null, _now).Succeeded);
        Assert.False(other.IsOpen);

        Assert.True(change.GoThrough(HandOver(0, 5)).Succeeded);
        Assert.True(change.Begin(old, InForce(_new, change.Id)).Succeeded);

        Assert.Equal("change.too-late", change.TakeBack("Ombestemt", null, _now).Problems.Single().Code);
    }

    /// <summary>
    /// Whatever days are agreed on, and however late the new one comes into force or the clock is asked: on no day does the family
    /// have nobody, never has it more than the old one and the new one, and the old one's last day is their last.
    /// </summary>
    [Fact]
    public void Change_AnyDays_TheFamilyNeverHasNobodyAndTheOldOneEndsOnTheLastDay() =>
        Gen.Select(Gen.Int[-3, 40], Gen.Int[-10, 60], Gen.Int[0, 20]).Sample(
            (first, overlap, late) =>
            {
                var (change, old) = Asked();
                var handOver = HandOver(first, first + overlap);
                if (!change.GoThrough(handOver).Succeeded)
                    return first < 0 || overlap < 0;
                var successor = Propose(_new, change.Id);
                successor.SetTimeAside(Guid.NewGuid());
                successor.Accept(_new.StaffId, _now);
                var last = handOver.LastDay;
                for (var day = 0; day < 150; day++)
                {
                    var at = _now.AddDays(day);
                    if (day == first + late)
                    {
                        successor.PutInForce(at, _today.AddYears(1));
                        change.Begin(old, successor);
                        last = handOver.LastDay < _today.AddDays(day) ? _today.AddDays(day) : handOver.LastDay;
                    }

                    // Somebody tries every day; it works once, and not before.
                    var completed = change.Complete(old, at).Succeeded;
                    if (completed && OsloTime.DateIn(at) != last.AddDays(1))
                        return false;
                    var inForce = new[] { old, successor }.Count(appointment => appointment.State == AppointmentState.InForce);
                    if (inForce is < 1 or > 2 || (old.State == AppointmentState.InForce) != (_today.AddDays(day) <= last || day < first + late))
                        return false;
                }

                return change.State == ChangeState.Completed && old.LastDay == last && last >= handOver.FirstDay;
            },
            iter: 2_000);

    /// <summary>Proposals, refusals and withdrawals in any order: there is never more than one successor.</summary>
    [Fact]
    public void OneSuccessor_AnyOrderOfProposals_IsNeverBroken() =>
        Gen.Int[0, 2].Array[1, 30].Sample(
            steps =>
            {
                var (change, old) = Asked();
                List<Appointment> all = [old];
                foreach (var step in steps)
                {
                    if (step == 0 && ChangeRules.OneSuccessor(all, change).Succeeded)
                        all.Add(Propose(_new, change.Id));
                    else if (step == 1)
                        all.LastOrDefault(appointment => appointment.ChangeId == change.Id && appointment.IsCurrent)?.Decline("Nei");
                    else if (step == 2)
                        all.LastOrDefault(appointment => appointment.ChangeId == change.Id && appointment.IsCurrent)?.End(_now);
                    if (all.Count(appointment => appointment.IsCurrent) > 2 || !old.IsCurrent)
                        return false;
                }

                return true;
            },
            iter: 2_000);

    private static HandOver HandOver(int first, int last) => new(
        _today.AddDays(first), _today.AddDays(last),
        [.. Enum.GetValues<HandOverItem>().Select(item => new HandOverPoint(item, true, ""))], "SMS var bra.", Guid.NewGuid(), _now);

    private static (ChangeRequest Change, Appointment Old) Asked()
    {
        var old = InForce(_old);
        return (ChangeRequest.Ask(Guid.NewGuid(), NewCase(), [old], [], new ChangeFacts(ChangeAsker.Family, "", ""), null, _now).Value, old);
    }

    private static Appointment Propose(Coordinator coordinator, Guid? change = null) =>
        Appointment.Propose(Guid.NewGuid(), coordinator, 2, "", true, "", Guid.NewGuid(), _now, changeId: change).Value;

    private static Appointment InForce(Coordinator coordinator, Guid? change = null)
    {
        var appointment = Propose(coordinator, change);
        appointment.SetTimeAside(Guid.NewGuid());
        appointment.Accept(coordinator.StaffId, _now);
        appointment.PutInForce(_now, _today.AddYears(1));
        return appointment;
    }

    private static Case NewCase() => Case.Open(
        Guid.NewGuid(), "H-7K2M9Q",
        new Inquiry(
            Channel.Phone, new Sender("Liv", SenderRelation.Parent, ContactWay.Phone, "91 00 00 00", null, null), "", new Child("Hans", null, null),
            new LanguageNeeds(LanguageForm.Nb, null), _now, null)).Value;
}
