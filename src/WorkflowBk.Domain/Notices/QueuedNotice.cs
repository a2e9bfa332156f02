namespace WorkflowBk.Domain.Notices;

/// <summary>A notice to be sent now, with what it must not contain.</summary>
/// <param name="SensitiveWords">
/// Names of the case: the child, the family's members, the services around them. A notice that holds one of them is stopped.
/// </param>
public sealed record QueuedNotice(Notice Notice, IReadOnlyList<string> SensitiveWords);
