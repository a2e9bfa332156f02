using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Reviews;

/// <summary>One family's yearly review: raised on its day, written to by the family beforehand, gone through, and followed up.</summary>
public sealed class YearlyReview
{
    private YearlyReview() { }

    /// <param name="id">The id of the process that carries it.</param>
    /// <param name="day">The family's yearly day.</param>
    public YearlyReview(Guid id, Guid caseId, DateOnly day, DateTimeOffset at)
    {
        Id = id;
        CaseId = caseId;
        Day = day;
        RaisedAt = at;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>What the family has written beforehand, one text for each contact.</summary>
    public IReadOnlyList<FamilyView> Views { get; private set; } = [];

    public ReviewFindings? Findings { get; private set; }

    /// <summary>What was set going afterwards; empty until then, and where nothing had to be.</summary>
    public string FollowedUp { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Until it has been gone through, the family can write how it sees things.</summary>
    public bool TakesViews => IsOpen && Findings is null;

    /// <summary>A contact writes, or writes anew. What another contact has written is left alone, and unseen.</summary>
    /// <returns><c>review.closed</c>, <c>review.view-missing</c> or <c>text.too-long</c>.</returns>
    public Result Write(Contact contact, string? text, DateTimeOffset at)
    {
        if (!TakesViews)
            return new Problem("review.closed");
        var given = TextRules.NoteIsGiven(text, "review.view-missing", "Text");
        if (given.Succeeded)
            Views = [.. Views.Where(view => view.ContactId != contact.Id), new FamilyView(contact.Id, contact.Name, text!.Trim(), at)];
        return given;
    }

    public Result Record(ReviewFindings findings, LanguageNeeds language)
    {
        if (!TakesViews)
            return new Problem("review.closed");
        var check = findings.Check(language);
        if (!check.Succeeded)
            return check;
        Findings = findings.Tidy();
        // What must be done another way is followed up first; the rest is done with it.
        if (findings.Outcome == ReviewOutcome.GoesOn)
            ClosedAt = findings.At;
        return check;
    }

    /// <summary>What the review asked for has been set going.</summary>
    public Result FollowUp(string? what, DateTimeOffset at)
    {
        if (Findings is null || !IsOpen)
            return new Problem("review.closed");
        var given = TextRules.NoteIsGiven(what, "review.follow-up-missing", nameof(FollowedUp));
        if (!given.Succeeded)
            return given;
        FollowedUp = what!.Trim();
        ClosedAt = at;
        return given;
    }

    /// <summary>The case was left while it went on.</summary>
    public void FallAway(DateTimeOffset at) => ClosedAt ??= at;
}

/// <summary>What one person in the family has written before the review.</summary>
public sealed record FamilyView(Guid ContactId, string Name, string Text, DateTimeOffset At);
