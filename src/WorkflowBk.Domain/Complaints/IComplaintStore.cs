namespace WorkflowBk.Domain.Complaints;

/// <summary>The complaints. What is changed on one that was found is kept when the burst commits.</summary>
public interface IComplaintStore
{
    void Add(Complaint complaint);

    /// <summary>The complaint, or <c>null</c> when there is none with that id.</summary>
    Task<Complaint?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The complaints of a case, the oldest first.</summary>
    Task<IReadOnlyList<Complaint>> OfCaseAsync(Guid caseId, CancellationToken cancellationToken);
}
