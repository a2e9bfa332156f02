using WorkflowBk.Domain.Cases;
using WorkflowBk.Domain.Law;
using WorkflowBk.Domain.People;
using WorkflowBk.Domain.Tasks;

namespace WorkflowBk.Data.Tasks;

/// <summary>One page of the inbox, the most urgent first.</summary>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, bool HasMore);

/// <summary>A task in the inbox.</summary>
/// <param name="ChildName">What the child is called; <c>null</c> for everybody who does not see the whole case.</param>
/// <param name="AssigneeName">Who has it; <c>null</c> while nobody has.</param>
/// <param name="IsForReader">Whether whoever asked has it or may claim it, as <see cref="HumanTask.IsFor"/> says.</param>
/// <param name="AsStandIn">Whether the reader does it in the place of its assignee, who is away.</param>
public sealed record InboxRow(
    Guid Id,
    TaskTexts Texts,
    StaffRole Role,
    Guid? ServiceId,
    string Reference,
    CasePhase Phase,
    string? ChildName,
    Guid? AssigneeId,
    string? AssigneeName,
    InboxDue? Due,
    DateTimeOffset CreatedAt,
    bool IsForReader,
    bool AsStandIn);

/// <summary>When a task in the inbox is due.</summary>
/// <param name="Original">When it would have been due without pauses.</param>
public sealed record InboxDue(RuleKind Kind, DateOnly On, DateOnly Original, string? Paragraph, bool IsPaused);
