namespace WorkflowBk.Domain.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>It is to be held; time and people are being settled.</summary>
    Called,

    /// <summary>Those who are to come have been invited.</summary>
    Invited,

    /// <summary>All that must be in place is in place.</summary>
    Ready,

    /// <summary>It has been held, and its minutes are written.</summary>
    Held,

    /// <summary>It was called off.</summary>
    Cancelled,
}

/// <summary>What the group is to do with an item.</summary>
public enum AgendaAim
{
    /// <summary><i>Orientering</i>: the group is told.</summary>
    Information,

    /// <summary><i>Beslutning</i>: the group decides.</summary>
    Decision,
}

/// <summary>Who somebody at a meeting is.</summary>
public enum ParticipantKind
{
    Family,

    /// <summary>Somebody with an account.</summary>
    Staff,

    /// <summary>Somebody without an account, e.g. the family's doctor.</summary>
    Outside,
}
