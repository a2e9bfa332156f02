using WorkflowBk.Domain.People;

namespace WorkflowBk.Domain.Cases;

/// <summary>Somebody who is on a case. Only they can open it.</summary>
public sealed class CaseMember
{
    private CaseMember() { }

    public CaseMember(Guid caseId, Guid staffId, CaseRole role, DateTimeOffset since)
    {
        CaseId = caseId;
        StaffId = staffId;
        Role = role;
        Since = since;
    }

    public Guid CaseId { get; private set; }

    public Guid StaffId { get; private set; }

    public CaseRole Role { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>
    /// Those who answer for the case see all of it. A contributor or a service's leader sees only what their own task
    /// shows: consent to ask a service is not consent to show it everything.
    /// </summary>
    public static bool SeesWholeCase(CaseRole role) =>
        role is CaseRole.Caseworker or CaseRole.KeLeader or CaseRole.Coordinator;

    /// <summary>
    /// A new case belongs to nobody until somebody takes it. Until then those who could take it, or see to it that it is taken,
    /// answer together for what the family is waiting for.
    /// </summary>
    public static bool CouldTake(StaffMember person) => person.Has(StaffRole.Caseworker) || person.Has(StaffRole.KeLeader);

    /// <summary>In what capacity somebody comes onto a case who does a task that is for a role.</summary>
    public static CaseRole RoleFor(StaffRole role) => role switch
    {
        StaffRole.KeLeader => CaseRole.KeLeader,
        StaffRole.ServiceLeader => CaseRole.ServiceLeader,
        StaffRole.Coordinator => CaseRole.Coordinator,
        StaffRole.Contributor => CaseRole.Contributor,
        _ => CaseRole.Caseworker,
    };
}

/// <summary>In what capacity somebody is on a case.</summary>
public enum CaseRole
{
    Caseworker,
    KeLeader,
    Coordinator,
    ServiceLeader,
    Contributor,
}
