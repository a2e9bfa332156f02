using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tasks;

/// <summary>Who may do a task: a role, a role within one service, or one person.</summary>
public sealed record TaskAudience(StaffRole Role, Guid? ServiceId = null, Guid? PersonId = null);
