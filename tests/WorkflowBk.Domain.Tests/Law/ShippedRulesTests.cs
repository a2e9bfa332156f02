using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Law;

public class ShippedRulesTests
{
    private static readonly DateOnly _today = Day("2026-03-02");

    public static TheoryData<string> Keys => [.. RuleBook.Shipped.All.Select(rule => rule.Key).Distinct()];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Shipped_EveryRule_SaysWhereItComesFromInBothForms(string key)
    {
        var rule = RuleBook.Shipped.Find(key, _today)!;

        Assert.NotEqual("", rule.Source);
        Assert.NotEqual("", rule.Name.In(LanguageForm.Nb));
        Assert.NotEqual("", rule.Name.In(LanguageForm.Nn));
        Assert.Equal(rule.Kind == RuleKind.Law, rule.Paragraph is not null);
        Assert.Equal(rule.Kind == RuleKind.Target, rule.Key.StartsWith("target.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("preliminary-answer", 1, PeriodUnit.Months, "fvl § 11 a")]
    [InlineData("complaint.patient-rights", 4, PeriodUnit.Weeks, "pbrl § 7-5")]
    [InlineData("complaint.general", 3, PeriodUnit.Weeks, "fvl § 29")]
    public void Shipped_LawWithAPeriod_IsAsInTheLaw(string key, int amount, PeriodUnit unit, string paragraph)
    {
        var rule = RuleBook.Shipped.Find(key, _today)!;

        Assert.Equal((RuleKind.Law, paragraph, Confidence.Sourced), (rule.Kind, rule.Paragraph, rule.Confidence));
        Assert.Equal(new Period(amount, unit), rule.Period);
    }

    [Fact]
    public void Shipped_OtherLaw_HasNoPeriod()
    {
        var withPeriod = RuleBook.Shipped.All.Where(rule => rule is { Kind: RuleKind.Law, Period: not null });

        Assert.Equal(
            ["preliminary-answer", "complaint.patient-rights", "complaint.general"], withPeriod.Select(rule => rule.Key));
    }

    [Theory]
    [InlineData("right.child-coordinator", "pbrl § 2-5 c, hol § 7-2 a")]
    [InlineData("right.condition.child", "pbrl § 2-5 c")]
    [InlineData("right.condition.illness", "pbrl § 2-5 c")]
    [InlineData("right.condition.needs", "pbrl § 2-5 c")]
    [InlineData("right.ends-at-18", "pbrl § 2-5 c")]
    [InlineData("duty.child-coordinator", "hol § 7-2 a andre ledd")]
    [InlineData("duty.coordinating-unit", "hol § 7-3")]
    [InlineData("duty.report-need", "hpl § 38 a")]
    [InlineData("without-undue-delay", "fvl § 11 a første ledd")]
    [InlineData("clock-stops", "forvaltningslovforskriften § 39")]
    [InlineData("impartiality", "fvl § 6")]
    [InlineData("complaint.late", "fvl § 31")]
    [InlineData("complaint-receiver", "pbrl § 7-2, fvl § 33")]
    [InlineData("statement-of-reasons", "pbrl § 2-7, fvl § 24")]
    [InlineData("delegation", "kommuneloven § 13-1")]
    [InlineData("consent", "fvl § 13 a, hpl § 22")]
    [InlineData("consent.from-16", "pbrl § 4-3")]
    [InlineData("child-heard", "pbrl § 3-1")]
    [InlineData("interpreter", "tolkeloven § 6")]
    [InlineData("interpreter.never-a-child", "tolkeloven § 4")]
    public void Shipped_LawTheScreensName_HasItsParagraph(string key, string paragraph) =>
        Assert.Equal(paragraph, RuleBook.Shipped.Find(key, _today)?.Paragraph);

    [Theory]
    [InlineData("target.first-contact", 3)]
    [InlineData("target.initial-assessment", 10)]
    [InlineData("target.choose-contributors", 3)]
    [InlineData("target.contribution", 15)]
    [InlineData("target.summary", 5)]
    [InlineData("target.decision", 5)]
    [InlineData("target.choose-coordinator", 5)]
    [InlineData("target.leader-confirms", 3)]
    [InlineData("target.coordinator-accepts", 3)]
    [InlineData("target.training", 20)]
    [InlineData("target.first-meeting", 10)]
    public void Shipped_Target_IsTheMunicipalitysOwnInWorkingDays(string key, int workingDays)
    {
        var rule = RuleBook.Shipped.Find(key, _today)!;

        Assert.Equal((RuleKind.Target, "Kommunens eget mål"), (rule.Kind, rule.Source));
        Assert.Equal(new Period(workingDays, PeriodUnit.WorkingDays), rule.Period);
    }

    [Fact]
    public void Find_TheRightBeforeItWasInForce_IsNothing()
    {
        Assert.Null(RuleBook.Shipped.Find("right.child-coordinator", Day("2022-07-31")));
        Assert.NotNull(RuleBook.Shipped.Find("right.child-coordinator", Day("2022-08-01")));
    }

    [Theory]
    [InlineData(LanguageForm.Nb, "Innledende vurdering")]
    [InlineData(LanguageForm.Nn, "Innleiande vurdering")]
    [InlineData(LanguageForm.En, "Innledende vurdering")]
    public void In_Form_IsTheNorwegianOfThatForm(LanguageForm form, string expected) =>
        Assert.Equal(expected, RuleBook.Shipped.Find("target.initial-assessment", _today)!.Name.In(form));
}
