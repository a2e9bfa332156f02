namespace WorkflowBk.Domain.Cases;

/// <summary>The cases. What is changed on a case that was found is kept when the burst commits.</summary>
public interface ICaseStore
{
    /// <summary>The case, or <c>null</c> when there is none with that id.</summary>
    Task<Case?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The case with a reference, or <c>null</c> when there is none.</summary>
    Task<Case?> FindByReferenceAsync(string reference, CancellationToken cancellationToken);

    void Add(Case newCase);

    /// <summary>Puts somebody on the case; does nothing when they are on it in that role already.</summary>
    Task AddMemberAsync(Guid caseId, Guid staffId, CaseRole role, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Takes somebody off the case in one role; does nothing when they are not on it.</summary>
    Task RemoveMemberAsync(Guid caseId, Guid staffId, CaseRole role, CancellationToken cancellationToken);
}
