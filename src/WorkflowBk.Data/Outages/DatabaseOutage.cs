namespace WorkflowBk.Data.Outages;

/// <summary>Why the database does not take what is written. None of them is a bug, and nothing of the write is kept.</summary>
public enum DatabaseOutage
{
    /// <summary>Another process has held it for longer than a write waits.</summary>
    Locked,

    ReadOnly,

    Full,

    /// <summary>There is no such file, or it cannot be opened.</summary>
    CannotOpen,

    /// <summary>The file holds something else, or is damaged.</summary>
    NotADatabase,

    /// <summary>The disk answers with an error.</summary>
    Disk,

    /// <summary>The database's server is down, is on its way down or up, or lets nobody in.</summary>
    NoAnswer,
}
