using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Tasks;

/// <summary>Who may do a task: a role, a role within one service, or one person.</summary>
/// <param name="PersonId">Who has it from the start; <c>null</c> when it waits to be claimed.</param>
/// <param name="IsPersonal">True when nobody else can do it in their place, e.g. accept an appointment.</param>
public sealed record TaskAudience(StaffRole Role, Guid? ServiceId = null, Guid? PersonId = null, bool IsPersonal = false)
{
    /// <summary>A second role that may do it as well; <c>null</c> for none.</summary>
    public StaffRole? AlsoRole { get; init; }

    /// <summary>Somebody who may not do it, whatever their roles, e.g. who made the decision that is looked at anew.</summary>
    public Guid? NotPersonId { get; init; }
}
