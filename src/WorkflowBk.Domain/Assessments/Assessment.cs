using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Assessments;

/// <summary>The initial assessment (<i>innledende vurdering</i>): all three conditions, each answered with a reason.</summary>
/// <param name="FamilyView">How the family itself sees the need; it counts in condition two.</param>
public sealed record Assessment(
    IReadOnlyList<ConditionAnswer> Answers,
    string FamilyView,
    Guid AssessedBy,
    DateTimeOffset AssessedAt)
{
    /// <summary>
    /// The weakest answer decides: one <see cref="Verdict.No"/> makes the whole a no, else one
    /// <see cref="Verdict.Unclear"/> makes it unclear, because all three conditions must be met (pbrl § 2-5 c).
    /// </summary>
    public Verdict Overall =>
        Answers.Any(answer => answer.Verdict == Verdict.No) ? Verdict.No
        : Answers.Any(answer => answer.Verdict == Verdict.Unclear) ? Verdict.Unclear
        : Verdict.Yes;

    /// <summary>Builds an assessment; fails when a condition is missing, answered twice, or lacks its reason.</summary>
    public static Result<Assessment> Create(
        IReadOnlyList<ConditionAnswer> answers, string? familyView, Guid assessedBy, DateTimeOffset at)
    {
        List<Problem> problems = [];
        foreach (var condition in Enum.GetValues<Condition>())
        {
            var given = answers.Where(answer => answer.Condition == condition).ToList();
            if (given.Count != 1)
                problems.Add(new Problem("assessment.condition-unanswered", condition.ToString()));
            else if (string.IsNullOrWhiteSpace(given[0].Reason))
                problems.Add(new Problem("assessment.reason-missing", condition.ToString()));
        }

        return problems.Count > 0
            ? Result<Assessment>.Fail(problems)
            : new Assessment(answers, familyView?.Trim() ?? "", assessedBy, at);
    }
}
