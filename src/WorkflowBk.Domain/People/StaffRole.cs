namespace WorkflowBk.Domain.People;

/// <summary>What a person does in the system. A person may have several.</summary>
public enum StaffRole
{
    KeLeader,
    Caseworker,
    ServiceLeader,
    Coordinator,
    Contributor,
    ProcessOwner,
    Admin,
}
