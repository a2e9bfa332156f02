using WorkflowBk.Domain.People;

namespace WorkflowBk.Activities.Tasks;

/// <summary>The role that does a step's task.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class DoneByAttribute(StaffRole role) : Attribute
{
    public StaffRole Role { get; } = role;
}
