using WorkflowBk.Domain.Assessments;
using static WorkflowBk.Domain.Tests.Dates;

namespace WorkflowBk.Domain.Tests.Assessments;

public class AssessmentTests
{
    private static readonly Guid _assessor = Guid.NewGuid();
    private static readonly DateTimeOffset _now = Utc("2026-03-02T09:00");

    [Theory]
    [InlineData(Verdict.Yes, Verdict.Yes, Verdict.Yes, Verdict.Yes)]
    [InlineData(Verdict.Yes, Verdict.Unclear, Verdict.Yes, Verdict.Unclear)]
    [InlineData(Verdict.Yes, Verdict.Yes, Verdict.No, Verdict.No)]
    [InlineData(Verdict.No, Verdict.Unclear, Verdict.Yes, Verdict.No)]
    [InlineData(Verdict.Unclear, Verdict.Unclear, Verdict.Unclear, Verdict.Unclear)]
    public void Overall_ThreeAnswers_IsTheWeakest(Verdict first, Verdict second, Verdict third, Verdict expected) =>
        Assert.Equal(expected, Assessment.Create(Answers(first, second, third), null, _assessor, _now).Value.Overall);

    [Fact]
    public void Create_AllAnswered_KeepsWhoWhenAndTheFamilysView()
    {
        var assessment = Assessment.Create(
            Answers(Verdict.Yes, Verdict.Yes, Verdict.Yes), "  Vi er slitne ", _assessor, _now).Value;

        Assert.Equal(("Vi er slitne", _assessor, _now), (assessment.FamilyView, assessment.AssessedBy, assessment.AssessedAt));
        Assert.Equal(3, assessment.Answers.Count);
    }

    [Fact]
    public void Create_NothingAnswered_NamesEveryCondition()
    {
        var problems = Assessment.Create([], null, _assessor, _now).Problems;

        Assert.All(problems, problem => Assert.Equal("assessment.condition-unanswered", problem.Code));
        Assert.Equal(Enum.GetNames<Condition>(), problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Create_AnsweredTwice_IsRefused()
    {
        var answers = Answers(Verdict.Yes, Verdict.Yes, Verdict.Yes);

        var problem = Assert.Single(Assessment.Create([.. answers, answers[1]], null, _assessor, _now).Problems);

        Assert.Equal(("assessment.condition-unanswered", nameof(Condition.SeriousIllnessOrImpairment)), (problem.Code, problem.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Create_AnswerWithoutReason_IsRefused(string reason)
    {
        var answers = Answers(Verdict.Yes, Verdict.Yes, Verdict.Yes);
        answers[2] = answers[2] with { Reason = reason };

        var problem = Assert.Single(Assessment.Create(answers, null, _assessor, _now).Problems);

        Assert.Equal(("assessment.reason-missing", nameof(Condition.LongTermCompoundNeeds)), (problem.Code, problem.Field));
    }

    private static ConditionAnswer[] Answers(Verdict first, Verdict second, Verdict third) =>
    [
        new(Condition.ChildUnder18OrExpected, first, "Født 2019"),
        new(Condition.SeriousIllnessOrImpairment, second, "Epikrise"),
        new(Condition.LongTermCompoundNeeds, third, "Fem tjenester"),
    ];
}
