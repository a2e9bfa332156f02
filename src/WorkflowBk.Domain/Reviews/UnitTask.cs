using WorkflowBk.Domain.Common;

namespace WorkflowBk.Domain.Reviews;

/// <summary>
/// Something the coordinating unit itself must do, e.g. hold a sector's yearly meeting. It is about no family, belongs to no case,
/// and stands in the inbox of the unit's leader beside the families' tasks.
/// </summary>
public sealed class UnitTask
{
    private UnitTask() { }

    /// <param name="subjectId">The sector's review, or the agreement.</param>
    /// <param name="about">The sector, the agreement or what was agreed, as it is shown.</param>
    public UnitTask(Guid id, UnitTaskKind kind, Guid subjectId, string about, DateOnly due, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        SubjectId = subjectId;
        About = about;
        Due = due;
        CreatedAt = at;
    }

    public Guid Id { get; private set; }

    public UnitTaskKind Kind { get; private set; }

    public Guid SubjectId { get; private set; }

    public string About { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who did it; <c>null</c> while it is open, and when it fell away.</summary>
    public Guid? DoneBy { get; private set; }

    public bool IsOpen => DoneAt is null;

    /// <summary>Done once: a second time changes nothing.</summary>
    public Result Finish(Guid? by, DateTimeOffset at)
    {
        if (!IsOpen)
            return new Problem("task.closed");
        DoneAt = at;
        DoneBy = by;
        return Result.Ok;
    }
}

/// <summary>What the unit must do.</summary>
public enum UnitTaskKind
{
    /// <summary>Hold the yearly meeting with a sector.</summary>
    SectorReview,

    /// <summary>Look at an agreement before it runs out.</summary>
    Agreement,

    /// <summary>Do what was agreed in a sector's meeting.</summary>
    FollowUp,
}
