using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Contributions;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Contributions;

public class InvestigationTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 9, 1);
    private static readonly DateOnly _due = new(2026, 9, 22);
    private static readonly Guid _school = Guid.NewGuid();
    private static readonly Guid _clinic = Guid.NewGuid();
    private static readonly Guid _marte = Guid.NewGuid();

    [Fact]
    public void Ask_ServiceTheFamilySaidNoTo_IsRefused()
    {
        var theCase = CaseWith(Yes(_school), Yes(_clinic) with { Answer = ConsentAnswer.No });

        Assert.Equal("contribution.no-consent", Assert.Single(theCase.Ask(_clinic, "Hva?", _today, _due).Problems).Code);
    }

    [Fact]
    public void Ask_WithSeveralMistakes_SaysThemAll()
    {
        var theCase = CaseWith(Yes(_school));

        var asked = theCase.Ask(_school, " ", _today, _today, new OutsideContributor("", " ", "nei"));

        Assert.Equal(
            ["contribution.due-passed", "contribution.person-missing", "contribution.question-missing", "contribution.role-missing", "person.email-invalid"],
            asked.Problems.Select(problem => problem.Code).Order());
    }

    [Fact]
    public void Ask_AgainAfterTheQuestionEnded_IsFine()
    {
        var theCase = CaseWith(Yes(_school));
        theCase.Ask(_school, "Hva?", _today, _due);
        Assert.Equal("contribution.already-asked", Assert.Single(theCase.Ask(_school, "Hva?", _today, _due).Problems).Code);

        theCase.EndWaiting("Nok.", _marte, _now);

        Assert.True(theCase.Ask(_school, "Hva nå?", _today, _due).Succeeded);
    }

    [Fact]
    public void WithdrawConsent_OtherConsentStillCovers_TheQuestionStands()
    {
        var theCase = CaseWith(Yes(_school), Yes(_school));
        theCase.Ask(_school, "Hva?", _today, _due);

        var ended = theCase.WithdrawConsent(theCase.Consents[0].Id, _today, _marte, _now);

        Assert.Empty(ended.Value);
        Assert.True(Assert.Single(theCase.Contributions).IsOpen);
    }

    [Fact]
    public void WithdrawConsent_LastOne_EndsWhatIsOpenAndKeepsWhatWasAnswered()
    {
        var theCase = CaseWith(Yes(_school), Yes(_clinic));
        var school = theCase.Ask(_school, "Hva?", _today, _due).Value;
        theCase.AnswerContribution(school.Id, "Dette.", _marte, _now);
        var again = theCase.Ask(_school, "Mer?", _today, _due).Value;
        theCase.Ask(_clinic, "Hva?", _today, _due);

        var ended = theCase.WithdrawConsent(theCase.Consents[0].Id, _today, _marte, _now);

        Assert.Equal([again.Id], ended.Value);
        Assert.Equal("Dette.", theCase.Contributions[0].Answer);
        Assert.True(theCase.Contributions[2].IsOpen);
        Assert.Equal("contribution.ended", Assert.Single(theCase.AnswerContribution(again.Id, "For sent", _marte, _now).Problems).Code);
    }

    [Theory]
    [InlineData("2026-09-02", "consent.withdrawn-in-the-future")]
    [InlineData("2026-08-31", "consent.withdrawn-before-given")]
    public void WithdrawConsent_ImpossibleDay_IsRefused(string on, string code)
    {
        var theCase = CaseWith(Yes(_school));

        Assert.Equal(code, Assert.Single(theCase.WithdrawConsent(theCase.Consents[0].Id, Dates.Day(on), _marte, _now).Problems).Code);
        Assert.Null(theCase.Consents[0].WithdrawnOn);
    }

    [Fact]
    public void WithdrawConsent_OfANo_IsRefused()
    {
        var theCase = CaseWith(Yes(_school) with { Answer = ConsentAnswer.No });

        Assert.Equal("consent.unknown", Assert.Single(theCase.WithdrawConsent(theCase.Consents[0].Id, _today, _marte, _now).Problems).Code);
    }

    [Fact]
    public void RecordClarification_WithMistakes_SaysThemAll()
    {
        var theCase = CaseWith(Yes(_school));
        theCase.Summarise("Nesten.", "", _marte, _now, "Skolen");

        var result = theCase.RecordClarification(new ClarificationMeeting(_today.AddDays(1), "", false, " ", _marte, _now));

        Assert.Equal(
            ["clarification.in-the-future", "clarification.participants-missing", "clarification.result-missing"],
            result.Problems.Select(problem => problem.Code).Order());
    }

    private static Consent Yes(Guid service) => new(Guid.NewGuid(), "Liv", service, "Hverdagen", _today, null, null);

    private static Case CaseWith(params Consent[] consents)
    {
        var child = new Child("Hans", new DateOnly(2014, 5, 3), null);
        var language = new LanguageNeeds(LanguageForm.Nb, null);
        var sender = new Sender("Liv", SenderRelation.Parent, ContactWay.Phone, "91 00 00 00", null, null);
        var theCase = Case.Open(Guid.NewGuid(), "H-7K2M9Q", new Inquiry(Channel.Phone, sender, "", child, language, _now, null)).Value;
        var contact = new FirstContact(true, FamilyWish.NotSure, "", _marte, _now);
        Assert.Empty(theCase.RecordFirstContact(contact, child, language, theCase.Contacts, consents).Problems);
        return theCase;
    }
}
