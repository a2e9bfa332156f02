using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Notices;

/// <summary>A message to a family, written in the burst that causes it and delivered afterwards, at least once.</summary>
public sealed class Notice
{
    /// <summary>After this many failed tries, about two days, the notice is given up and shown as failed.</summary>
    public const int MaxAttempts = 20;

    private static readonly TimeSpan _firstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromHours(4);

    private Notice() { }

    public Notice(
        Guid id, Guid caseId, string template, string recipientName, string? address, LanguageForm language,
        string subject, string body, DateTimeOffset createdAt)
    {
        Id = id;
        CaseId = caseId;
        Template = template;
        RecipientName = recipientName;
        Address = address;
        Language = language;
        Subject = subject;
        Body = body;
        CreatedAt = createdAt;
        NextAttemptAt = createdAt;
        State = address is null ? NoticeState.OnPaper : NoticeState.Waiting;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Key of the template it was made from, e.g. <c>inquiry-received</c>.</summary>
    public string Template { get; private set; } = "";

    public string RecipientName { get; private set; } = "";

    /// <summary>E-mail address; <c>null</c> when it must go on paper.</summary>
    public string? Address { get; private set; }

    public LanguageForm Language { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public NoticeState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What went wrong last, in the mail server's words.</summary>
    public string? LastError { get; private set; }

    /// <summary>Who put the letter in the post, for a notice on paper; <c>null</c> until somebody has.</summary>
    public Guid? PostedBy { get; private set; }

    public DateTimeOffset? PostedAt { get; private set; }

    /// <summary>Somebody is sending it: nobody else takes it before then.</summary>
    public void Hold(DateTimeOffset until) => NextAttemptAt = until;

    public void MarkSent(DateTimeOffset at)
    {
        State = NoticeState.Sent;
        SentAt = at;
        Attempts++;
        LastError = null;
    }

    /// <summary>A try failed for now: wait twice as long as last time, or give up after <see cref="MaxAttempts"/>.</summary>
    public void MarkRetry(DateTimeOffset at, string error)
    {
        Attempts++;
        LastError = error;
        if (Attempts >= MaxAttempts)
        {
            State = NoticeState.Failed;
            return;
        }

        var delay = _firstDelay * Math.Pow(2, Attempts - 1);
        NextAttemptAt = at + (delay < _longestDelay ? delay : _longestDelay);
    }

    /// <summary>The mail server said no for good.</summary>
    public void MarkFailed(string error)
    {
        Attempts++;
        State = NoticeState.Failed;
        LastError = error;
    }

    /// <summary>What it tells is no longer so, and nobody is to receive it.</summary>
    public void TakeBack() => State = NoticeState.TakenBack;

    /// <summary>The privacy guard found something that must not leave the house.</summary>
    public void MarkStopped(string reason)
    {
        State = NoticeState.Stopped;
        LastError = reason;
    }

    /// <summary>A person lets a notice that was given up be tried again, from the beginning.</summary>
    public Result Retry(DateTimeOffset at)
    {
        if (State != NoticeState.Failed)
            return new Problem("notice.not-failed");
        State = NoticeState.Waiting;
        Attempts = 0;
        NextAttemptAt = at;
        return Result.Ok;
    }

    /// <summary>The letter is in the post. Said twice, the first time counts.</summary>
    public Result MarkPosted(Guid by, DateTimeOffset at)
    {
        if (State != NoticeState.OnPaper)
            return new Problem("notice.not-on-paper");
        PostedBy ??= by;
        PostedAt ??= at;
        return Result.Ok;
    }
}
