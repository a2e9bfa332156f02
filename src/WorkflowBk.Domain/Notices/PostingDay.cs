using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Notices;

/// <summary>The day something was put in the post, as a person says it.</summary>
internal static class PostingDay
{
    /// <returns><c>notice.posted-day-missing</c>, <c>notice.posted-in-the-future</c> or <c>notice.posted-too-early</c>.</returns>
    public static Result<DateOnly> Read(DateOnly? on, DateTimeOffset writtenAt, DateOnly today) => on switch
    {
        null => new Problem("notice.posted-day-missing", nameof(Notice.PostedOn)),
        { } day when day > today => new Problem("notice.posted-in-the-future", nameof(Notice.PostedOn)),
        { } day when day < OsloTime.DateIn(writtenAt) => new Problem("notice.posted-too-early", nameof(Notice.PostedOn)),
        { } day => day,
    };
}
