namespace WorkflowBk.Domain.Tasks;

/// <summary>Whether a task is still to be done.</summary>
public enum TaskState
{
    Open,
    Done,

    /// <summary>The process took another way, so that nobody needs to do it.</summary>
    Cancelled,
}
