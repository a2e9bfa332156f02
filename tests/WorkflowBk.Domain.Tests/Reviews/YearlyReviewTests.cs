using WorkflowBk.Domain.Assessments;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using WorkflowBk.Domain.Reviews;
using WorkflowBk.Domain.Transitions;

namespace WorkflowBk.Domain.Tests.Reviews;

public sealed class YearlyReviewTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 9, 1);
    private static readonly LanguageNeeds _norwegian = new(LanguageForm.Nb, null);
    private static readonly LanguageNeeds _interpreted = new(LanguageForm.Nb, "somali");

    private static YearlyReview Review() => new(Guid.NewGuid(), Guid.NewGuid(), _today, _now);

    private static ReviewFindings Findings(ReviewOutcome outcome = ReviewOutcome.GoesOn, params ReviewChange[] changes) => new(
        outcome == ReviewOutcome.NeedOver ? Verdict.No : Verdict.Yes, "Fire tjenester hver uke", true, "", true, "", true, "", true, _today.AddMonths(6), "",
        new OwnWords("Det går bedre nå", ""), _today, false, outcome, changes, Guid.NewGuid(), _now);

    private static IEnumerable<string> Problems(ReviewFindings findings) => Review().Record(findings, _norwegian).Problems.Select(problem => problem.Code);

    [Fact]
    public void Record_ThatGoesOn_ClosesIt()
    {
        var review = Review();

        Assert.True(review.Record(Findings(), _norwegian).Succeeded);
        Assert.False(review.IsOpen);
        Assert.Equal("review.closed", Assert.Single(review.Record(Findings(), _norwegian).Problems).Code);
    }

    [Fact]
    public void Record_WithSomethingToChange_StaysOpenUntilItIsFollowedUp()
    {
        var review = Review();
        review.Record(Findings(ReviewOutcome.ChangesWanted, ReviewChange.NewPlan, ReviewChange.NewPlan), _norwegian);

        Assert.True(review.IsOpen);
        Assert.Equal([ReviewChange.NewPlan], review.Findings!.Changes);
        Assert.Equal("review.follow-up-missing", Assert.Single(review.FollowUp(" ", _now).Problems).Code);
        Assert.True(review.FollowUp("Ny plan er bestilt", _now).Succeeded);
        Assert.False(review.IsOpen);
    }

    [Fact]
    public void Check_AnOutcomeThatDoesNotFollow_IsRefused()
    {
        Assert.Equal(["review.need-stands"], Problems(Findings(ReviewOutcome.NeedOver) with { NeedStands = Verdict.Unclear }));
        Assert.Equal(["review.need-is-over"], Problems(Findings() with { NeedStands = Verdict.No }));
        Assert.Equal(["review.something-is-wrong"], Problems(Findings() with { ScopeRight = false, ScopeNote = "For få timer" }));
        Assert.Equal(["review.changes-missing"], Problems(Findings(ReviewOutcome.ChangesWanted)));
    }

    [Fact]
    public void Check_WhatIsWrong_NeedsItsWords() => Assert.Equal(
        ["review.need-reason-missing", "review.note-missing", "review.note-missing", "review.note-missing", "review.no-plan-reason-missing", "transition.words-missing"],
        Problems(Findings(ReviewOutcome.ChangesWanted, ReviewChange.AnotherScope) with
        {
            NeedReason = " ",
            CoordinatorRight = false,
            ScopeRight = false,
            ConsentsCurrent = false,
            HasPlan = false,
            FamilyView = new OwnWords("", ""),
        }));

    [Fact]
    public void Check_WithoutTheInterpreterTheFamilyNeeds_IsRefused() =>
        Assert.Equal("review.interpreter-missing", Assert.Single(Review().Record(Findings(), _interpreted).Problems).Code);

    [Fact]
    public void Write_ByEachContact_KeepsOneTextEach()
    {
        var review = Review();
        Contact mother = Contact("Mor"), father = Contact("Far");

        review.Write(mother, "Vi er slitne", _now);
        review.Write(father, "Det går fint", _now);
        review.Write(mother, "Vi har fått mer hjelp", _now);

        Assert.Equal([("Far", "Det går fint"), ("Mor", "Vi har fått mer hjelp")], review.Views.Select(view => (view.Name, view.Text)));
        Assert.Equal("review.view-missing", Assert.Single(review.Write(mother, "  ", _now).Problems).Code);
        review.Record(Findings(), _norwegian);
        Assert.Equal("review.closed", Assert.Single(review.Write(mother, "For sent", _now).Problems).Code);
    }

    [Fact]
    public void Sector_WithChildrenWhoMayHaveTheRight_SaysHowTheyAreReached()
    {
        SectorReview review = new(Guid.NewGuid(), "Oppvekst", 2026, _now);
        SectorFindings findings = new(_today, "Rektorene", 3, 4, "", "Vi møtes igjen", [new SectorFollowUp("", null), new SectorFollowUp("Brev til skolene", null)], Guid.NewGuid(), _now);

        Assert.Equal(["sector.how-reached-missing", "sector.due-missing"], review.Record(findings).Problems.Select(problem => problem.Code));
        Assert.True(review.Record(findings with { HowReached = "Helsesykepleier snakker med foreldrene", FollowUps = [new SectorFollowUp("Brev til skolene", _today)] }).Succeeded);
        Assert.True(review.IsHeld);
    }

    private static Contact Contact(string name) => new(Guid.NewGuid(), name, ContactRelation.Parent, ContactWay.Email, null, "a@b.example", null, LanguageForm.Nb);
}
