using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Documents;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Inquiries;

namespace WorkflowBk.Domain.Tests.Documents;

public sealed class LetterDeliveryTests
{
    private static readonly DateTimeOffset _written = new(2026, 9, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _day = new(2026, 9, 3);
    private static readonly Guid _by = Guid.NewGuid();

    [Theory]
    [InlineData("appointment-letter", 2)]
    [InlineData("decision-letter-refused", 2)]
    [InlineData("preliminary-answer", 2)]
    [InlineData("the-municipality-s-own", 2)]
    [InlineData("receipt", 0)]
    [InlineData("investigation-summary", 0)]
    [InlineData("delegation-document", 0)]
    public void Of_ALetter_IsOneForEachContactWhoMustGetIt(string template, int copies) =>
        Assert.Equal(copies, LetterDelivery.Of(Letter(template), [Parent("Liv"), Parent("Per")]).Count);

    [Fact]
    public void MarkPosted_Twice_KeepsTheFirstDay()
    {
        var delivery = LetterDelivery.Of(Letter("appointment-letter"), [Parent("Liv")])[0];

        Assert.True(delivery.MarkPosted(_day, _by, _day).Succeeded);
        Assert.True(delivery.MarkPosted(_day.AddDays(2), Guid.NewGuid(), _day.AddDays(2)).Succeeded);

        Assert.Equal((_day, _by), (delivery.PostedOn!.Value, delivery.PostedBy!.Value));
    }

    [Theory]
    [InlineData(null, "notice.posted-day-missing")]
    [InlineData(1, "notice.posted-in-the-future")]
    [InlineData(-1, "notice.posted-too-early")]
    public void MarkPosted_OnAnImpossibleDay_SaysWhyAndKeepsItWaiting(int? days, string code)
    {
        var delivery = LetterDelivery.Of(Letter("appointment-letter"), [Parent("Liv")])[0];

        var result = delivery.MarkPosted(days is { } moved ? _day.AddDays(moved) : null, _by, _day);

        Assert.Equal(code, Assert.Single(result.Problems).Code);
        Assert.Null(delivery.PostedOn);
    }

    private static Document Letter(string template) =>
        new(Guid.NewGuid(), Guid.NewGuid(), template, "Brev", LanguageForm.Nb, "<p>Hei!</p>", _written, issuedBy: null);

    private static Contact Parent(string name) =>
        new(Guid.NewGuid(), name, ContactRelation.Parent, ContactWay.Letter, null, null, "Lia 4, 0000 Fjordvik", LanguageForm.Nb);
}
