namespace WorkflowBk.Domain.Appointments;

/// <summary>Appointments, the coordinators who can be appointed, and the authority behind it.</summary>
public interface IAppointmentStore
{
    Task<IReadOnlyList<Appointment>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>What somebody holds or is on the way to hold now, the oldest first.</summary>
    Task<IReadOnlyList<Appointment>> HeldByAsync(Guid staffId, CancellationToken cancellationToken);

    void Add(Appointment appointment);

    /// <summary>The coordinator, or <c>null</c> when that person is not one.</summary>
    Task<Coordinator?> FindCoordinatorAsync(Guid staffId, CancellationToken cancellationToken);

    /// <summary>What the coordinator carries now, appointments on their way included.</summary>
    Task<CoordinatorLoad> LoadOfAsync(Guid staffId, CancellationToken cancellationToken);

    /// <summary>The delegation to the coordinating unit that stands on a day, or <c>null</c>.</summary>
    Task<DelegationDecision?> DelegationOnAsync(DateOnly day, CancellationToken cancellationToken);
}
