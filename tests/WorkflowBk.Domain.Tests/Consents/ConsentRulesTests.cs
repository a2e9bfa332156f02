using CsCheck;
using WorkflowBk.Domain.Consents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Consents;

public sealed class ConsentRulesTests
{
    private static readonly Guid _physio = Guid.NewGuid();

    private static Consent Given(string on, string? until = null) =>
        new(Guid.NewGuid(), "Ola", _physio, "Hverdagen", Day(on), until is null ? null : Day(until), null);

    private static Child Born(string on) => new("Iris", Day(on), null);

    [Theory]
    [InlineData("2008-02-29", "2024-02-28", true)]
    [InlineData("2008-02-29", "2024-02-29", false)]
    [InlineData("2010-03-01", "2026-02-28", true)]
    [InlineData("2010-03-01", "2026-03-01", false)]
    public void Counts_WhatParentsGave_EndsTheDayBeforeTheBirthday(string born, string day, bool expected) =>
        Assert.Equal(expected, ConsentRules.Counts(Given("2020-01-01"), Born(born), Day(day)));

    [Fact]
    public void Counts_WhatIsGivenFromTheBirthdayOn_GoesOn() =>
        Assert.True(ConsentRules.Counts(Given("2026-03-01"), Born("2010-03-01"), Day("2027-01-01")));

    [Fact]
    public void Counts_WhenTheBirthDateIsCorrected_FollowsIt()
    {
        var consent = Given("2020-01-01");

        Assert.False(ConsentRules.Counts(consent, Born("2010-03-01"), Day("2026-03-01")));
        Assert.True(ConsentRules.Counts(consent, Born("2010-03-02"), Day("2026-03-01")));
        Assert.True(ConsentRules.Counts(consent, new Child(null, null, null), Day("2026-03-01")));
    }

    [Fact]
    public void Ending_AtTheBirthday_IsAskedAboutTogether_AndTheOthersOneByOne()
    {
        List<Consent> consents = [Given("2020-01-01"), Given("2021-01-01"), Given("2021-01-01", "2026-02-10") with { ServiceId = Guid.NewGuid() }];

        var ending = ConsentRules.Ending(consents, Born("2010-03-01"), Day("2026-02-01"), Day("2026-03-10"));

        Assert.Equal([(false, 1, Day("2026-02-10")), (true, 2, Day("2026-02-28"))], ending.Select(one => (one.AtConsentAge, one.ConsentIds.Count, one.LastDay)));
    }

    [Fact]
    public void Ending_WhenItIsRenewedOrLetGo_AsksNobody()
    {
        var first = Given("2026-01-01", "2026-02-10");
        var letGo = Given("2026-01-01", "2026-02-12") with { ServiceId = Guid.NewGuid(), LetRunOut = new ConsentRunOut("Ola", Day("2026-02-01"), Guid.NewGuid()) };

        Assert.Empty(ConsentRules.Ending([first, Given("2026-02-11"), letGo], Born("2015-03-01"), Day("2026-02-01"), Day("2026-03-10")));
    }

    [Fact]
    public void LastDay_WheneverItIs_IsTheLastThatCounts() =>
        Gen.Select(Gen.Int[0, 12000], Gen.Int[0, 7000], Gen.Int[-1, 2000]).Sample((born, given, lasts) =>
        {
            var child = new Child("Iris", new DateOnly(1996, 2, 28).AddDays(born), null);
            var from = child.BirthDate!.Value.AddDays(given);
            var consent = new Consent(Guid.NewGuid(), "Ola", _physio, "", from, lasts < 0 ? null : from.AddDays(lasts), null);
            return ConsentRules.LastDay(consent, child) is not { } last
                ? ConsentRules.Counts(consent, child, from.AddYears(30))
                : ConsentRules.Counts(consent, child, last) && !ConsentRules.Counts(consent, child, last.AddDays(1));
        });

    [Theory]
    [InlineData(ContactRelation.Parent, "2015-03-01", ConsentGiver.Guardians, true)]
    [InlineData(ContactRelation.Other, "2015-03-01", ConsentGiver.Guardians, false)]
    [InlineData(ContactRelation.Parent, "2008-03-01", ConsentGiver.YoungPerson, false)]
    [InlineData(ContactRelation.YoungPerson, "2008-03-01", ConsentGiver.YoungPerson, true)]
    public void MayWithdraw_IsForWhoeverItBelongsTo(ContactRelation relation, string born, ConsentGiver by, bool expected)
    {
        Contact contact = new(Guid.NewGuid(), "Ola", relation, ContactWay.Email, "", "ola@example.org", null, LanguageForm.Nb);

        Assert.Equal(expected, ConsentRules.MayWithdraw(Given("2026-01-01") with { By = by }, Born(born), contact, Day("2026-02-01")));
    }
}
