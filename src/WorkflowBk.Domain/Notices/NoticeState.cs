namespace WorkflowBk.Domain.Notices;

/// <summary>Where a notice is on its way to the recipient.</summary>
public enum NoticeState
{
    /// <summary>In the outbox, to be sent or tried again.</summary>
    Waiting,

    /// <summary>Accepted by the mail server.</summary>
    Sent,

    /// <summary>Refused by the mail server for good, or given up after the last try.</summary>
    Failed,

    /// <summary>The recipient has no e-mail: somebody must send it as a letter.</summary>
    OnPaper,

    /// <summary>Stopped by the privacy guard.</summary>
    Stopped,

    /// <summary>Taken back before it was sent: what it tells is no longer so.</summary>
    TakenBack,
}
