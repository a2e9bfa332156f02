using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Deadlines;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.StatusPages;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.StatusPages;

public class FamilyStatusTests
{
    private static readonly DateTimeOffset _now = Utc("2026-03-02T09:00");
    private static readonly DateOnly _today = new(2026, 3, 2);

    [Fact]
    public void Of_StepOfTheProcess_IsDueWhenItsDeadlineIs()
    {
        var status = FamilyStatus.Of(NewCase(), [Rule("target.first-contact")], _today);

        Assert.Equal(new FamilyStatus(1, Ending: null, new DateOnly(2026, 3, 5), IsLate: false), status);
    }

    [Fact]
    public void Of_DeadlineThatHasPassed_IsLate() =>
        Assert.True(FamilyStatus.Of(NewCase(), [Rule("target.first-contact")], _today.AddDays(4)).IsLate);

    [Fact]
    public void Of_PausedDeadline_PromisesNoDay()
    {
        var deadline = Rule("target.first-contact");
        deadline.Pause(_today, "Venter på familien");

        Assert.Null(FamilyStatus.Of(NewCase(), [deadline], _today).By);
    }

    [Fact]
    public void Of_SeveralAskedAtOnce_IsWhenTheLastIsDue()
    {
        var theCase = NewCase();
        theCase.Enter(CasePhase.Investigation);

        var status = FamilyStatus.Of(theCase, [Rule("target.contribution"), Rule("target.contribution", _today.AddDays(7))], _today);

        Assert.Equal(Rule("target.contribution", _today.AddDays(7)).Due, status.By);
    }

    [Fact]
    public void Of_TaskBesideTheProcess_IsNotWhatTheFamilyWaitsFor()
    {
        var beside = Deadline.Target(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Ring PPT", new Period(1, PeriodUnit.Days), _today);

        Assert.Equal(Rule("target.first-contact").Due, FamilyStatus.Of(NewCase(), [beside, Rule("target.first-contact")], _today).By);
    }

    [Fact]
    public void Of_ClosedCase_IsAtMostTheLastStepAndWaitsForNothing()
    {
        var theCase = NewCase();
        theCase.Close(_now);

        Assert.Equal(new FamilyStatus(5, FamilyEnding.Finished, null, IsLate: false), FamilyStatus.Of(theCase, [Rule("target.first-contact")], _today));
    }

    [Fact]
    public void Of_ClosedCaseOfAFollowedFamily_IsNotToldThatWeAreDone()
    {
        var theCase = NewCase();
        theCase.Close(_now);

        Assert.Equal(FamilyEnding.Followed, FamilyStatus.Of(theCase, [], _today, isFollowed: true).Ending);
    }

    [Theory]
    [InlineData(WithdrawalReason.FamilyWish, FamilyEnding.Finished)]
    [InlineData(WithdrawalReason.Moved, FamilyEnding.Finished)]
    [InlineData(WithdrawalReason.Joined, FamilyEnding.Elsewhere)]
    [InlineData(WithdrawalReason.ChildDied, FamilyEnding.Quiet)]
    public void Of_CaseThatWasLeft_IsToldByItsReason(WithdrawalReason reason, FamilyEnding ending)
    {
        var theCase = NewCase();
        theCase.Withdraw(new Withdrawal(reason, "", null, _now));
        theCase.Close(_now);

        Assert.Equal(ending, FamilyStatus.Of(theCase, [], _today).Ending);
        Assert.Equal(ending, FamilyStatus.Of(theCase, [], _today, isFollowed: true).Ending);
    }

    [Theory]
    [InlineData(SenderRelation.Parent, true)]
    [InlineData(SenderRelation.YoungPerson, true)]
    [InlineData(SenderRelation.HealthWorker, false)]
    public void EndsAtOnce_TheOnlyContact_IsTheFamilysOwn(SenderRelation relation, bool ends)
    {
        var theCase = NewCase(relation);

        Assert.Equal(ends, StopRules.EndsAtOnce(theCase, theCase.Contacts[0]));
    }

    [Fact]
    public void EndsAtOnce_OneOfTwoParents_IsSpokenWithFirst()
    {
        var theCase = NewCase();
        Contact[] parents =
        [
            theCase.Contacts[0],
            theCase.Contacts[0] with { Id = Guid.NewGuid(), Name = "Per Solvang" },
        ];
        theCase.RecordFirstContact(
            new FirstContact(true, FamilyWish.NotSure, "", Guid.NewGuid(), _now), theCase.Child, theCase.Language, parents, []);

        Assert.All(theCase.Contacts, contact => Assert.False(StopRules.EndsAtOnce(theCase, contact)));
    }

    private static Deadline Rule(string key, DateOnly? start = null) => Deadline.ForRule(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), RuleBook.Shipped.Find(key, _today)!, start ?? _today);

    private static Case NewCase(SenderRelation relation = SenderRelation.Parent) => Case.Open(
        Guid.NewGuid(),
        CaseReference.Draw(),
        new Inquiry(
            Channel.Phone,
            new Sender("Liv Solvang", relation, ContactWay.Email, "91 00 00 00", "liv@solvang.example", null),
            "Vi trenger hjelp.",
            new Child("Hans Solvang", new DateOnly(2014, 5, 3), null),
            new LanguageNeeds(LanguageForm.Nb, null),
            _now,
            null)).Value;
}
