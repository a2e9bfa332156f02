using WorkflowBk.Domain.Law;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Law;

public class RuleBookTests
{
    [Fact]
    public void Parse_WholeRule_ReadsEveryField()
    {
        var book = RuleBook.Parse(
            """
            {
              "note": "Til leseren",
              "rules": [
                {
                  "key": "complaint.patient-rights", "kind": "Law", "name": { "nb": "Klage", "nn": "Klage" },
                  "period": { "amount": 4, "unit": "Weeks" }, "paragraph": "pbrl § 7-5", "source": "Rundskriv",
                  "confidence": "General", "appliesFrom": "2022-08-01", "appliesUntil": "2026-12-31"
                }
              ]
            }
            """).Value;

        var expected = new LegalRule
        {
            Key = "complaint.patient-rights",
            Kind = RuleKind.Law,
            Name = new RuleName("Klage", "Klage"),
            Period = new Period(4, PeriodUnit.Weeks),
            Paragraph = "pbrl § 7-5",
            Source = "Rundskriv",
            Confidence = Confidence.General,
            AppliesFrom = Day("2022-08-01"),
            AppliesUntil = Day("2026-12-31"),
        };
        Assert.Equal([expected], book.All);
    }

    [Theory]
    [InlineData("2022-07-31", null)]
    [InlineData("2022-08-01", "fvl § 11 a")]
    [InlineData("2026-12-31", "fvl § 11 a")]
    [InlineData("2027-01-01", "ny fvl § 17")]
    [InlineData("2040-01-01", "ny fvl § 17")]
    public void Find_TwoVersions_IsTheOneThatAppliesThatDay(string on, string? paragraph)
    {
        var book = RuleBook.Parse(Rules(
            Rule(paragraph: "ny fvl § 17", from: "2027-01-01"),
            Rule(paragraph: "fvl § 11 a", from: "2022-08-01", until: "2026-12-31"))).Value;

        Assert.Equal(paragraph, book.Find("rule", Day(on))?.Paragraph);
    }

    [Fact]
    public void Find_BetweenTwoVersionsOrAnotherKey_IsNothing()
    {
        var book = RuleBook.Parse(Rules(
            Rule(from: "2022-08-01", until: "2022-12-31"), Rule(from: "2024-01-01"))).Value;

        Assert.Null(book.Find("rule", Day("2023-06-01")));
        Assert.Null(book.Find("other", Day("2024-06-01")));
    }

    [Fact]
    public void Parse_NoRules_IsAnEmptyBook() => Assert.Empty(RuleBook.Parse(Rules()).Value.All);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "rules": null }""")]
    [InlineData("""{ "rules": [ { "key": "rule" } ] }""")]
    [InlineData("""{ "rules": [ 1 ] }""")]
    public void Parse_NotARuleFile_IsUnreadable(string json) => AssertOne("rulebook.unreadable", json);

    [Theory]
    [InlineData("\"kind\": \"Law\"", "\"kind\": \"Custom\"")]
    [InlineData("\"kind\": \"Law\"", "\"kind\": 0")]
    [InlineData("\"source\": \"Rundskriv\"", "\"source\": null")]
    [InlineData("\"nn\": \"Regel\"", "\"nn\": null")]
    [InlineData("2022-08-01", "1. august 2022")]
    [InlineData("appliesFrom", "appliesfrom")]
    [InlineData("\"paragraph\"", "\"paragraf\"")]
    public void Parse_FieldThatCannotBeRead_IsUnreadable(string text, string instead) =>
        AssertOne("rulebook.unreadable", Rules(Rule().Replace(text, instead, StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"key\": \"rule\"", "\"key\": \" \"", "key")]
    [InlineData("\"source\": \"Rundskriv\"", "\"source\": \"\"", "source")]
    [InlineData("\"nb\": \"Regel\"", "\"nb\": \"\"", "name.nb")]
    [InlineData("\"nn\": \"Regel\"", "\"nn\": \"\"", "name.nn")]
    public void Parse_EmptyField_NamesTheField(string text, string instead, string field)
    {
        var problems = RuleBook.Parse(Rules(Rule().Replace(text, instead, StringComparison.Ordinal))).Problems;

        Assert.Equal([("rulebook.field-empty", field)], problems.Select(problem => (problem.Code, problem.Field!)));
    }

    [Fact]
    public void Parse_LawWithoutParagraph_IsRefused() => AssertOne("rulebook.paragraph-missing", Rules(Rule(paragraph: "")));

    [Fact]
    public void Parse_TargetWithoutPeriod_IsRefused() =>
        AssertOne("rulebook.period-missing", Rules(Rule().Replace("Law", "Target", StringComparison.Ordinal)));

    [Fact]
    public void Parse_NegativePeriod_IsRefused() =>
        AssertOne("rulebook.period-negative", Rules(Rule().Replace(
            "\"source\"", "\"period\": { \"amount\": -1, \"unit\": \"Days\" }, \"source\"", StringComparison.Ordinal)));

    [Fact]
    public void Parse_EndsBeforeItStarts_IsRefused() =>
        AssertOne("rulebook.window-backwards", Rules(Rule(from: "2024-01-02", until: "2024-01-01")));

    [Fact]
    public void Parse_SameKeyFromTheSameDay_IsRefused() =>
        AssertOne("rulebook.key-twice", Rules(Rule(), Rule(until: "2025-12-31")));

    [Theory]
    [InlineData(null)]
    [InlineData("2024-01-01")]
    [InlineData("2024-06-30")]
    public void Parse_TwoVersionsOnOneDay_IsRefused(string? until) =>
        AssertOne("rulebook.overlap", Rules(Rule(from: "2022-08-01", until: until), Rule(from: "2024-01-01")));

    [Fact]
    public void Parse_OneVersionInsideALongOne_IsRefused()
    {
        var json = Rules(
            Rule(from: "2022-08-01", until: "2030-12-31"), Rule(from: "2023-01-01", until: "2023-12-31"), Rule(from: "2025-01-01"));

        Assert.Contains("rulebook.overlap", RuleBook.Parse(json).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Parse_SeveralThingsWrong_NamesThemAllWithTheRule()
    {
        var problems = RuleBook.Parse(Rules(Rule(paragraph: ""), Rule())).Problems;

        Assert.Equal(["rulebook.paragraph-missing", "rulebook.key-twice"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(["rule"], problem.Args));
    }

    private static void AssertOne(string code, string json) => Assert.Equal(code, Assert.Single(RuleBook.Parse(json).Problems).Code);

    private static string Rules(params string[] rules) => $$"""{ "rules": [ {{string.Join(", ", rules)}} ] }""";

    private static string Rule(string paragraph = "fvl § 1", string from = "2022-08-01", string? until = null) =>
        $$"""
        {
          "key": "rule", "kind": "Law", "name": { "nb": "Regel", "nn": "Regel" }, "paragraph": "{{paragraph}}",
          "source": "Rundskriv", "confidence": "Sourced", "appliesFrom": "{{from}}",
          "appliesUntil": {{(until is null ? "null" : $"\"{until}\"")}}
        }
        """;
}
