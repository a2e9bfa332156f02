using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.StatusPages;

namespace WorkflowBk.Domain.Notices;

/// <summary>
/// A message to a family, or to somebody who works for it, written in the burst that causes it and delivered afterwards, at
/// least once.
/// </summary>
public sealed class Notice
{
    /// <summary>After this many failed tries, about two days, the notice is given up and shown as failed.</summary>
    public const int MaxAttempts = 20;

    private static readonly TimeSpan _firstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromHours(4);

    private Notice() { }

    public Notice(
        Guid id, Guid caseId, string template, string recipientName, string? address, LanguageForm language,
        string subject, string body, DateTimeOffset createdAt, Guid? contactId = null, NoticeAudience audience = NoticeAudience.Family,
        string? secret = null, int templateVersion = 0, string? calendar = null)
    {
        Id = id;
        ContactId = contactId;
        CaseId = caseId;
        Template = template;
        TemplateVersion = templateVersion;
        RecipientName = recipientName;
        Address = address;
        Language = language;
        Subject = subject;
        Body = body;
        CreatedAt = createdAt;
        NextAttemptAt = createdAt;
        Audience = audience;
        Secret = secret;
        Calendar = calendar;
        State = address is null ? NoticeState.OnPaper : NoticeState.Waiting;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Key of the template it was made from, e.g. <c>inquiry-received</c>.</summary>
    public string Template { get; private set; } = "";

    /// <summary>Which version of the template; 0 for the shipped one.</summary>
    public int TemplateVersion { get; private set; }

    /// <summary>Whom it is for. Only what is for the family is shown among what the family has been told.</summary>
    public NoticeAudience Audience { get; private set; }

    /// <summary>
    /// The token of the link in the text, while it must be sent. Then it is taken out of the text: whoever reads the database
    /// cannot use the links in it.
    /// </summary>
    public string? Secret { get; private set; }

    /// <summary>A calendar file (RFC 5545) that goes with it; <c>null</c> for none.</summary>
    public string? Calendar { get; private set; }

    public string RecipientName { get; private set; } = "";

    /// <summary>Which of the case's contacts it is for.</summary>
    public Guid? ContactId { get; private set; }

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

    /// <summary>The day it was posted as a letter.</summary>
    public DateOnly? PostedOn { get; private set; }

    public Guid? PostedBy { get; private set; }

    /// <summary>When the recipient first opened the status page after it was sent.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>The text for whoever need not use the link in it: the link is its recipient's own.</summary>
    public string MaskedBody => StatusAddress.Mask(Body);

    /// <summary>Somebody must still print it, or see to it that it arrives in another way.</summary>
    public bool WaitsForPost => State is NoticeState.OnPaper or NoticeState.Failed;

    /// <summary>What went wrong last, in the mail server's words.</summary>
    public string? LastError { get; private set; }

    /// <summary>Somebody is sending it: nobody else takes it before then.</summary>
    public void Hold(DateTimeOffset until) => NextAttemptAt = until;

    public void MarkSent(DateTimeOffset at)
    {
        State = NoticeState.Sent;
        SentAt = at;
        Body = MaskedBody;
        Attempts++;
        LastError = null;
        Forget();
    }

    /// <summary>A try failed for now: wait twice as long as last time, or give up after <see cref="MaxAttempts"/>.</summary>
    public void MarkRetry(DateTimeOffset at, string error)
    {
        Attempts++;
        LastError = error;
        if (Attempts >= MaxAttempts)
        {
            State = NoticeState.Failed;
            Forget();
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
        Forget();
    }

    /// <summary>What it tells is no longer so, and nobody is to receive it.</summary>
    public void TakeBack()
    {
        State = NoticeState.TakenBack;
        Forget();
    }

    /// <summary>The privacy guard found something that must not leave the house.</summary>
    public void MarkStopped(string reason)
    {
        State = NoticeState.Stopped;
        LastError = reason;
        Forget();
    }

    private void Forget()
    {
        if (Secret is not { } secret)
            return;
        Body = Body.Replace(secret, "…", StringComparison.Ordinal);
        Secret = null;
    }

    /// <summary>
    /// What could not be e-mailed, or was posted and got lost, is written as a letter, with an address that can be typed.
    /// </summary>
    /// <param name="code">A new code: the secret that was in the text is not to be used again.</param>
    /// <returns><c>notice.not-for-paper</c> when it is on its way, has arrived or was stopped.</returns>
    public Result PutOnPaper(string code)
    {
        if (State == NoticeState.OnPaper)
            return Result.Ok;
        if (State is not (NoticeState.Failed or NoticeState.Posted))
            return new Problem("notice.not-for-paper");
        State = NoticeState.OnPaper;
        Body = StatusAddress.Renew(Body, code);
        (PostedOn, PostedBy) = (null, null);
        return Result.Ok;
    }

    /// <summary>The letter has been posted. Said twice, the first day stands.</summary>
    /// <returns>
    /// <c>notice.not-on-paper</c>, <c>notice.posted-day-missing</c>, <c>notice.posted-in-the-future</c> or
    /// <c>notice.posted-too-early</c>.
    /// </returns>
    public Result MarkPosted(DateOnly? on, Guid by, DateOnly today)
    {
        if (State == NoticeState.Posted)
            return Result.Ok;
        if (State != NoticeState.OnPaper)
            return new Problem("notice.not-on-paper");
        var day = PostingDay.Read(on, CreatedAt, today);
        if (!day.Succeeded)
            return Result.Fail(day.Problems);
        State = NoticeState.Posted;
        PostedOn = day.Value;
        PostedBy = by;
        Body = MaskedBody;
        return Result.Ok;
    }

    /// <summary>The recipient has opened the status page. What has not left the house cannot have been read.</summary>
    public void MarkRead(DateTimeOffset at)
    {
        if (State is NoticeState.Sent or NoticeState.Posted)
            ReadAt ??= at;
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
}
