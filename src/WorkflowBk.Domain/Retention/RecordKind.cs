namespace WorkflowBk.Domain.Retention;

/// <summary>The kinds of things that are kept.</summary>
public enum RecordKind
{
    /// <summary>That a stimulus has had its effect. Kept from when it had it.</summary>
    StimulusKey,

    /// <summary>An event that nobody waited for. From when it expired.</summary>
    KeptEvent,

    /// <summary>The text of a mail to staff or to a contributor. From when it was sent.</summary>
    StaffMailText,

    /// <summary>A family's link. From when it had expired and the case was closed.</summary>
    FamilyLink,

    /// <summary>A contributor's link. From when it expired.</summary>
    ContributionLink,

    /// <summary>A line of the journal: a step waited. From when the process ended.</summary>
    JournalWait,

    /// <summary>A line of the journal: a step failed, or was mended. From when the process ended.</summary>
    JournalTrouble,

    /// <summary>A line of the journal: what was done, by whom and with what outcome.</summary>
    JournalStep,

    Case,
    Decision,
    Document,
    Attachment,

    /// <summary>The drawing that was followed.</summary>
    WorkflowVersion,
}
