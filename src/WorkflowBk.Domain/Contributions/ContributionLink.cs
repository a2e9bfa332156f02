using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Contributions;

/// <summary>
/// A one-time link with which somebody without an account answers one contribution. Only the hash of its token is kept.
/// </summary>
public sealed class ContributionLink
{
    /// <summary>Days after the due date that it can still be used: a late answer is better than none.</summary>
    public const int DaysAfterDue = 14;

    private ContributionLink() { }

    /// <param name="taskId">The task, and so the wait of the process, that it answers.</param>
    /// <param name="due">The last day in time; a link made later than that counts from the day it is made.</param>
    public ContributionLink(
        Guid id, Guid caseId, Guid contributionId, Guid taskId, string tokenHash, DateTimeOffset createdAt, DateOnly due)
    {
        Id = id;
        CaseId = caseId;
        ContributionId = contributionId;
        TaskId = taskId;
        TokenHash = tokenHash;
        CreatedAt = createdAt;
        var today = OsloTime.DateIn(createdAt);
        ExpiresAt = OsloTime.At((due > today ? due : today).AddDays(DaysAfterDue + 1), TimeOnly.MinValue);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid ContributionId { get; private set; }

    public Guid TaskId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When somebody first said that they are the one it was sent to, and bound by secrecy.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When a newer link took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Whether it still opens.</summary>
    /// <returns><c>contribution-link.used</c>, <c>contribution-link.replaced</c> or <c>contribution-link.expired</c>.</returns>
    public Result Check(DateTimeOffset now) =>
        UsedAt is not null ? new Problem("contribution-link.used")
        : ReplacedAt is not null ? new Problem("contribution-link.replaced")
        : now >= ExpiresAt ? new Problem("contribution-link.expired")
        : Result.Ok;

    public void Confirm(DateTimeOffset at) => ConfirmedAt ??= at;

    public void Replace(DateTimeOffset at) => ReplacedAt ??= at;

    public Result Use(DateTimeOffset at)
    {
        var check = Check(at);
        if (check.Succeeded)
            UsedAt = at;
        return check;
    }
}
