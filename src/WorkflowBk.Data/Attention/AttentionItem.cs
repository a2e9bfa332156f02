using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Attention;

/// <summary>One thing in one case that somebody must look at, and the one step that resolves it.</summary>
/// <param name="What">Key of the sentence that says what is wrong, e.g. <c>LateTask</c>.</param>
/// <param name="Reference">The case's reference. Nothing here says whom the case is about.</param>
/// <param name="Since">Since when it has been wrong.</param>
public sealed record AttentionItem(
    AttentionGroup Group, string What, Guid CaseId, string Reference, DateTimeOffset Since, AttentionStep Step)
{
    public AttentionTask? Task { get; init; }

    public Guid? NoticeId { get; init; }

    public Guid? AbsenceId { get; init; }

    public LetterToSend? Letter { get; init; }

    /// <summary>The person it is about, e.g. who is away.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The day it is about, e.g. when it was due.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What it is about in words of its own, e.g. a deadline's name or a notice's template.</summary>
    public string? Detail { get; init; }
}

/// <summary>What kind of thing needs attention, the most pressing first.</summary>
public enum AttentionGroup
{
    Stuck,
    Late,
    Undelivered,
    Unread,
    Unassigned,
    Away,
}

/// <summary>The step that resolves it.</summary>
public enum AttentionStep
{
    OpenTask,
    OpenCase,
    OpenNotice,
    Claim,

    /// <summary>Give the task to somebody.</summary>
    Give,
    Retry,
    MarkPosted,
    SetStandIn,
    PostLetter,

    /// <summary>See what everybody carries.</summary>
    OpenCapacity,
}

/// <summary>A letter that somebody in the family must get on paper.</summary>
public sealed record LetterToSend(Guid DocumentId, Guid ContactId);

/// <summary>The task that something is about.</summary>
public sealed record AttentionTask(
    Guid Id, TaskTexts Texts, StaffRole Role, Guid? ServiceId, Guid? AssigneeId, bool IsPersonal, DateTimeOffset CreatedAt);
