namespace WorkflowBk.Domain.Notices;

/// <summary>Whom a notice is for.</summary>
public enum NoticeAudience
{
    Family,

    /// <summary>Somebody with an account, about a task.</summary>
    Staff,

    /// <summary>Somebody without an account who is asked for a contribution.</summary>
    Contributor,
}
