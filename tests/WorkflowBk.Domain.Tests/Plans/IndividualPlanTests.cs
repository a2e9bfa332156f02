using CsCheck;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.Plans;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Tests.Plans;

public sealed class IndividualPlanTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 9, 1);
    private static readonly Guid _somebody = Guid.NewGuid();
    private static readonly LanguageNeeds _norwegian = new(LanguageForm.Nb, null);
    private static readonly LanguageNeeds _interpreted = new(LanguageForm.Nb, "somali");
    private static readonly OwnWords _said = new("Jeg vil sykle alene.", "");
    private static readonly Child _hans = new("Hans", new DateOnly(2014, 5, 3), null);
    private static readonly ConsentVoice _mother = new(ConsentGiver.Guardians, "Liv Solvang");

    private static IndividualPlan Raised() => IndividualPlan.Raise(Guid.NewGuid(), Guid.NewGuid(), [], 6, _somebody, _now).Value;

    private static PlanOffer Offer(bool yes = true, DateOnly? again = null, ConsentVoice? voice = null) =>
        new(yes, voice ?? _mother, _today, false, again, "", _somebody, _now);

    private static IndividualPlan Agreed()
    {
        var plan = Raised();
        Assert.True(plan.Record(Offer(), _hans, _norwegian).Succeeded);
        return plan;
    }

    private static IndividualPlan Followed()
    {
        var plan = Agreed();
        Assert.True(plan.Put(new PlanPlace(true, "", "", "", _somebody, _now), null).Succeeded);
        Assert.True(plan.Write(new PlanGoals(_said, _said), null, _now).Succeeded);
        return plan;
    }

    private static PlanPlace Elsewhere(string link) => new(false, "Samspill", link, "Ada Vik", _somebody, _now);

    [Fact]
    public void Raise_WhileAnotherIsOpen_IsRefused()
    {
        var first = Raised();

        Assert.Equal("plan.already-open", Assert.Single(IndividualPlan.Raise(Guid.NewGuid(), first.CaseId, [first], 6, _somebody, _now).Problems).Code);
        Assert.True(first.End("Familien ønsker det ikke lenger", _somebody, _now).Succeeded);
        Assert.True(IndividualPlan.Raise(Guid.NewGuid(), first.CaseId, [first], 6, _somebody, _now).Succeeded);
    }

    [Fact]
    public void NeedsOwnYes_AnyDay_IsFromTheSixteenthBirthdayUntilTheYoungPersonSaidYes() =>
        Gen.Select(Gen.Int[-400, 400], Gen.Int[1, 400]).Sample((birthday, later) =>
        {
            var child = new Child("Hans", _today.AddDays(birthday).AddYears(-16), null);
            var plan = Raised();
            var voice = child.ConsentsOn(_today) ? new ConsentVoice(ConsentGiver.YoungPerson, "Hans") : _mother;
            Assert.True(plan.Record(Offer(voice: voice), child, _norwegian).Succeeded);
            var day = _today.AddDays(later);

            Assert.Equal(_today < child.ConsentsFrom && day >= child.ConsentsFrom, plan.NeedsOwnYes(child, day));
            Assert.True(plan.SayYes(new ConsentVoice(ConsentGiver.YoungPerson, "Hans"), false, child, _somebody, _now.AddDays(later)).Succeeded);
            Assert.False(plan.NeedsOwnYes(child, day.AddYears(1)) && day >= child.ConsentsFrom);
        });

    [Fact]
    public void Offer_DeclinedWithoutADayToAskAgain_IsRefused()
    {
        var plan = Raised();

        Assert.Equal("plan.ask-again-missing", Assert.Single(plan.Record(Offer(yes: false), _hans, _norwegian).Problems).Code);
        Assert.Equal("plan.day-passed", Assert.Single(plan.Record(Offer(yes: false, again: _today), _hans, _norwegian).Problems).Code);
        Assert.Equal(PlanStage.Offered, plan.Stage);
    }

    [Fact]
    public void Offer_Declined_IsAskedAgainAndCanBecomeAYes()
    {
        var plan = Raised();
        Assert.True(plan.Record(Offer(yes: false, again: _today.AddMonths(6)), _hans, _norwegian).Succeeded);

        Assert.Equal((PlanStage.Declined, _today.AddMonths(6)), (plan.Stage, plan.NextLook));
        Assert.Equal("plan.no-consent", plan.Write(new PlanGoals(_said, _said), null, _now).Problems[0].Code);
        Assert.True(plan.Record(Offer(), _hans, _norwegian).Succeeded);
        Assert.Equal((PlanStage.Agreed, 2), (plan.Stage, plan.Offers.Count));
    }

    [Theory]
    [InlineData("2010-09-02", ConsentGiver.Guardians, null)]
    [InlineData("2010-09-01", ConsentGiver.Guardians, "consent.young-person")]
    [InlineData("2010-09-01", ConsentGiver.YoungPerson, null)]
    [InlineData("2010-09-02", ConsentGiver.YoungPerson, "consent.guardians")]
    [InlineData("2010-09-01", ConsentGiver.OnBehalf, "consent.behalf-reason-missing")]
    public void Offer_IsAnsweredByWhoeverConsentsThatDay(string born, ConsentGiver by, string? code)
    {
        var child = new Child("Iris", DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), null);

        var answered = Raised().Record(Offer(voice: new ConsentVoice(by, "Iris")), child, _norwegian);

        Assert.Equal(code, answered.Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Offer_OfAFamilyThatNeedsAnInterpreter_IsMadeWithOne() =>
        Assert.Equal("plan.interpreter-missing", Assert.Single(Raised().Record(Offer(), _hans, _interpreted).Problems).Code);

    [Theory]
    [InlineData("https://samspill.example/plan/17", null)]
    [InlineData("http://samspill.example/plan/17", "plan.link-invalid")]
    [InlineData("javascript:alert(1)", "plan.link-invalid")]
    [InlineData("https://hans:passord@samspill.example/", "plan.link-invalid")]
    [InlineData("samspill.example/plan", "plan.link-invalid")]
    [InlineData(" ", "plan.link-missing")]
    public void Place_InAnotherTool_NeedsASafeLink(string link, string? code) =>
        Assert.Equal(code, Agreed().Put(Elsewhere(link), _today.AddMonths(3)).Problems.SingleOrDefault()?.Code);

    [Fact]
    public void Place_InAnotherTool_HasADayItIsLookedAtNext()
    {
        var plan = Agreed();

        Assert.Equal("plan.next-missing", Assert.Single(plan.Put(Elsewhere("https://samspill.example/17"), null).Problems).Code);
        Assert.True(plan.Put(Elsewhere("https://samspill.example/17"), _today.AddMonths(3)).Succeeded);
        Assert.Equal((PlanStage.Followed, _today.AddMonths(3)), (plan.Stage, plan.NextLook));
    }

    [Fact]
    public void Write_WithoutTheChildsOwnWords_NeedsAReason() =>
        Assert.Equal("Child.Text", Assert.Single(Agreed().Write(new PlanGoals(new OwnWords(" ", ""), _said), null, _now).Problems).Field);

    [Fact]
    public void Revision_WithoutTheFamily_NeedsAReason()
    {
        var plan = Followed();
        PlanRevision revision = new(_today, "Nytt mål", false, " ", false, _somebody, _now);

        Assert.Equal("plan.why-not-missing", Assert.Single(plan.Record(revision, null, null, _norwegian).Problems).Code);
        Assert.True(plan.Record(revision with { WhyNot = "De var på sykehuset" }, null, null, _norwegian).Succeeded);
    }

    [Fact]
    public void Evaluation_ThatEndsThePlan_SaysWhy()
    {
        var plan = Followed();
        PlanEvaluation evaluation = new(_said, _said, _today, false, "", _somebody, _now);

        Assert.Equal("plan.end-reason-missing", Assert.Single(plan.Record(evaluation, ends: true, _norwegian).Problems).Code);
        Assert.True(plan.Record(evaluation with { EndReason = "Målene er nådd" }, ends: true, _norwegian).Succeeded);
        Assert.Equal((PlanStage.Ended, "Målene er nådd", null), (plan.Stage, plan.EndReason, plan.NextLook));
        Assert.Equal("plan.ended", plan.End("En gang til", _somebody, _now).Problems[0].Code);
    }

    [Fact]
    public void BringForward_TwiceTheSameDay_MovesItOnce()
    {
        var plan = Followed();

        Assert.True(plan.BringForward("Alt er nytt på skolen", null, _now).Succeeded);
        Assert.True(plan.BringForward("Alt er nytt på skolen", null, _now).Succeeded);

        Assert.Equal(_today, plan.NextLook);
        Assert.Single(plan.Moves);
    }

    [Fact]
    public void NextLook_IsAWorkingDayInTime_AndNeverInJuly() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[1, 24]).Sample((days, months) =>
        {
            var from = new DateOnly(2024, 1, 1).AddDays(days);
            var next = PlanDays.NextLook(from, months);
            var latest = from.AddMonths(months).AddDays(45);
            return next >= from.AddMonths(months) && next <= latest && next.Month != 7 && NorwegianCalendar.IsWorkingDay(next);
        });

    [Fact]
    public void Plan_WhateverIsAnswered_IsNeverFollowedWithoutAYes() =>
        Gen.Int[0, 5].Array[1, 12].Sample(steps =>
        {
            var plan = Raised();
            foreach (var step in steps)
            {
                _ = step switch
                {
                    0 => plan.Record(Offer(), _hans, _norwegian),
                    1 => plan.Record(Offer(yes: false, again: _today.AddDays(30)), _hans, _norwegian),
                    2 => plan.Put(Elsewhere("https://samspill.example/1"), _today.AddDays(90)),
                    3 => plan.Write(new PlanGoals(_said, _said), null, _now),
                    4 => plan.BringForward("", _somebody, _now),
                    _ => plan.Postpone(_today.AddDays(40), "Ferie", _somebody, _now),
                };
                if (plan.Stage == PlanStage.Followed && plan.LastAnswer is not { SaysYes: true })
                    return false;
            }

            return true;
        });
}
