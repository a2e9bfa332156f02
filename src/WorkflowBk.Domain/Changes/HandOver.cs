using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Changes;

/// <summary>How a family is handed over from one coordinator to the next, as a list that is gone through to its end.</summary>
/// <param name="FirstDay">The new coordinator's first day.</param>
/// <param name="LastDay">The old coordinator's last day: never before the first day of the new one.</param>
/// <param name="FamilysAccount">What the family says worked, in its own words; empty when it would rather not say.</param>
public sealed record HandOver(
    DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<HandOverPoint> Points, string FamilysAccount, Guid By, DateTimeOffset At)
{
    /// <summary>The longest that two coordinators see a family's case, in months: access is for as long as it is needed.</summary>
    public const int MostMonths = 3;

    /// <summary>Every reason why a hand-over cannot be taken as it is told.</summary>
    /// <param name="today">Nobody begins in the past.</param>
    public Result Check(DateOnly today)
    {
        List<Problem> problems = [];
        if (FirstDay < today)
            problems.Add(new Problem("hand-over.begins-in-the-past", nameof(FirstDay)));
        // The family has never nobody: the old one stays until the new one is there.
        if (LastDay < FirstDay)
            problems.Add(new Problem("hand-over.gap", nameof(LastDay)));
        else if (LastDay > FirstDay.AddMonths(MostMonths))
            problems.Add(new Problem("hand-over.overlap-too-long", nameof(LastDay), MostMonths));
        foreach (var item in Enum.GetValues<HandOverItem>())
        {
            var told = Points.Where(point => point.Item == item).ToList();
            if (told.Count != 1)
                problems.Add(new Problem("hand-over.point-missing", $"{item}"));
            else if (!told[0].Done && string.IsNullOrWhiteSpace(told[0].Reason))
                problems.Add(new Problem("hand-over.reason-missing", $"{item}Reason"));
            else if (told[0].Reason.Length > TextRules.MaxNote)
                problems.Add(new Problem("text.too-long", $"{item}Reason", TextRules.MaxNote));
        }

        if (Points.Any(point => point is { Item: HandOverItem.FamilysAccount, Done: true }) && string.IsNullOrWhiteSpace(FamilysAccount))
            problems.Add(new Problem("hand-over.account-missing", nameof(FamilysAccount)));
        problems.AddRange(TextRules.NotLonger(FamilysAccount, nameof(FamilysAccount)).Problems);
        return Result.Fail(problems);
    }
}

/// <summary>One point of the list.</summary>
/// <param name="Done">False when it is not relevant for this family.</param>
/// <param name="Reason">Why it is not relevant; empty when it is done.</param>
public sealed record HandOverPoint(HandOverItem Item, bool Done, string Reason);
