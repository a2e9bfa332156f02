using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Notices;

namespace WorkflowBk.Data.Notices;

/// <summary>One page of outgoing notices, the newest first, and how many there are in each state.</summary>
/// <param name="Page">The page that was read, from 1; the last one when a later one was asked for.</param>
public sealed record MailLog(
    IReadOnlyList<MailLogRow> Rows, IReadOnlyDictionary<NoticeState, int> Counts, int Total, int Page, int Pages);

/// <summary>One notice as an administrator may see it: neither who it is for nor what it says.</summary>
/// <param name="Problem">What went wrong last, with every name and address taken out.</param>
public sealed record MailLogRow(
    NoticeState State,
    string Template,
    LanguageForm Language,
    int Attempts,
    DateTimeOffset NextAttemptAt,
    string? Problem,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt);
