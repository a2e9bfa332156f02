namespace WorkflowBk.Domain.Tasks;

/// <summary>A task that went from one hand to another for a while, with the words that went with it.</summary>
public sealed class TaskHanding
{
    private TaskHanding() { }

    public TaskHanding(Guid id, HumanTask task, HandingKind kind, Guid from, Guid to, string note, DateTimeOffset at)
    {
        Id = id;
        TaskId = task.Id;
        CaseId = task.CaseId;
        Kind = kind;
        FromId = from;
        ToId = to;
        Note = note;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid TaskId { get; private set; }

    public Guid CaseId { get; private set; }

    public HandingKind Kind { get; private set; }

    public Guid FromId { get; private set; }

    public Guid ToId { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}

/// <summary>Which way a task went.</summary>
public enum HandingKind
{
    /// <summary>Whoever has it lets another do it, and gets it back.</summary>
    Delegated,

    GivenBack,

    /// <summary>Whoever delegated it took it back.</summary>
    TakenBack,
}
