using WorkflowBk.Domain.People;

namespace WorkflowBk.Data.Tasks;

/// <summary>Which tasks somebody asks to see.</summary>
/// <param name="Reference">A case's reference, or a part of one; <c>null</c> for all cases.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record InboxQuestion(StaffMember Person, InboxTab Tab, string? Reference = null, int Page = 1);

/// <summary>The three views of the inbox.</summary>
public enum InboxTab
{
    /// <summary>Those the person has.</summary>
    Mine,

    /// <summary>Those nobody has, and the person may do.</summary>
    Unassigned,

    /// <summary>All open ones the person may know of.</summary>
    All,
}
