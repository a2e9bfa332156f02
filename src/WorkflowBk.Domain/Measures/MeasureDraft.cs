using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Measures;

/// <summary>A measure as it is written down, before anybody holds it against a day.</summary>
/// <param name="OwnerId">Who on the staff promises it; <c>null</c> for somebody outside.</param>
/// <param name="OwnerName">Who promises it, when it is somebody outside.</param>
/// <param name="Due">The last day in time.</param>
/// <param name="BeforeDayOne">It must be in place before the first day after a transition.</param>
public sealed record MeasureDraft(
    string What, Guid? OwnerId, string OwnerName, DateOnly? Due, MeasureKind Kind = MeasureKind.Other, bool BeforeDayOne = false)
{
    /// <summary>Nothing is written at all: a row that was left empty.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && OwnerId is null && string.IsNullOrWhiteSpace(OwnerName) && Due is null;

    /// <summary>What, who and when: without all three nobody has promised anything.</summary>
    public Result Check(DateOnly today)
    {
        List<Problem> problems = [];
        if (string.IsNullOrWhiteSpace(What))
            problems.Add(new Problem("measure.what-missing", nameof(What)));
        else if (What.Length > Measure.MaxTextLength)
            problems.Add(new Problem("text.too-long", nameof(What), Measure.MaxTextLength));
        if (OwnerId is null && string.IsNullOrWhiteSpace(OwnerName))
            problems.Add(new Problem("measure.owner-missing", nameof(OwnerId)));
        if (Due is null)
            problems.Add(new Problem("measure.due-missing", nameof(Due)));
        else if (Due < today)
            problems.Add(new Problem("measure.due-passed", nameof(Due)));
        return Result.Fail(problems);
    }

    /// <summary>Tries several at once; each problem's field says which, e.g. <c>Measures[2].Due</c>.</summary>
    public static Result CheckAll(IReadOnlyList<MeasureDraft> drafts, DateOnly today, string field = "Measures") => Result.Fail(
        [.. drafts.SelectMany((draft, index) => draft.Check(today).Problems.Select(problem => problem with { Field = $"{field}[{index}].{problem.Field}" }))]);
}
