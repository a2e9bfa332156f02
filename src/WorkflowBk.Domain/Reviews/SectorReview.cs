using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Reviews;

/// <summary>
/// The coordinating unit's yearly meeting with one sector: who has a coordinator there, who may have the right, and what the two
/// agree on. It is about numbers and agreements, and names no child.
/// </summary>
public sealed class SectorReview
{
    private SectorReview() { }

    public SectorReview(Guid id, string sector, int year, DateTimeOffset at)
    {
        Id = id;
        Sector = sector;
        Year = year;
        RaisedAt = at;
    }

    public Guid Id { get; private set; }

    public string Sector { get; private set; } = "";

    public int Year { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary><c>null</c> until the meeting was held.</summary>
    public SectorFindings? Findings { get; private set; }

    public bool IsHeld => Findings is not null;

    public Result Record(SectorFindings findings)
    {
        var check = findings.Check();
        if (check.Succeeded)
        {
            Findings = findings with
            {
                With = findings.With.Trim(),
                HowReached = findings.HowReached.Trim(),
                Agreed = findings.Agreed.Trim(),
                FollowUps = [.. findings.FollowUps.Where(row => !row.IsEmpty).Select(row => row with { What = row.What.Trim() })],
            };
        }

        return check;
    }
}

/// <summary>What was said in a sector's meeting.</summary>
/// <param name="With">Who was there from the sector.</param>
/// <param name="HasCoordinator">Families that have a coordinator there, as it was counted that day.</param>
/// <param name="MayHaveRight">Children the sector knows who may have the right and are not notified yet: a number, never names.</param>
/// <param name="HowReached">What is done so that they get to know of it.</param>
/// <param name="FollowUps">What is to be done by a day.</param>
public sealed record SectorFindings(
    DateOnly HeldOn, string With, int HasCoordinator, int? MayHaveRight, string HowReached, string Agreed, IReadOnlyList<SectorFollowUp> FollowUps,
    Guid By, DateTimeOffset At)
{
    private const int MostChildren = 100_000;

    public Result Check()
    {
        var today = OsloTime.DateIn(At);
        List<Problem> problems =
        [
            .. TextRules.Given(With, "sector.with-missing", nameof(With)).Problems,
            .. TextRules.NoteIsGiven(Agreed, "sector.agreed-missing", nameof(Agreed)).Problems,
        ];
        if (HeldOn > today)
            problems.Add(new Problem("sector.held-in-future", nameof(HeldOn)));
        if (MayHaveRight is not (>= 0 and <= MostChildren))
            problems.Add(new Problem("sector.number-missing", nameof(MayHaveRight)));
        // A number that nobody does anything about is what there was before.
        if (MayHaveRight > 0 && string.IsNullOrWhiteSpace(HowReached))
            problems.Add(new Problem("sector.how-reached-missing", nameof(HowReached)));
        if (HowReached.Length > TextRules.MaxNote)
            problems.Add(new Problem("text.too-long", nameof(HowReached), TextRules.MaxNote));
        for (var row = 0; row < FollowUps.Count; row++)
            problems.AddRange(FollowUps[row].Check(today).Problems.Select(problem => problem with { Field = $"{nameof(FollowUps)}[{row}].{problem.Field}" }));
        return Result.Fail(problems);
    }
}

/// <summary>Something a sector's meeting agreed on, and the day it is to be done by.</summary>
public sealed record SectorFollowUp(string What, DateOnly? Due)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && Due is null;

    public Result Check(DateOnly today) => IsEmpty
        ? Result.Ok
        : Result.All(
            TextRules.Given(What, "sector.what-missing", nameof(What)),
            Due is null ? new Problem("sector.due-missing", nameof(Due)) : Due < today ? new Problem("sector.due-passed", nameof(Due)) : Result.Ok);
}
