namespace WorkflowBk.Domain.StatusPages;

/// <summary>The links to status pages, and what is written there.</summary>
public interface IFamilyLinkStore
{
    void Add(FamilyLink link);

    /// <summary>The link with this secret, expired or not; <c>null</c> when there is none.</summary>
    Task<FamilyLink?> FindAsync(string secret, CancellationToken cancellationToken);

    /// <summary>The contacts that links have been sent to at an e-mail address, each with its case.</summary>
    Task<IReadOnlyList<(Guid CaseId, Guid ContactId)>> ContactsAtAsync(string address, CancellationToken cancellationToken);

    /// <summary>How many links somebody has asked for on a contact's behalf since then.</summary>
    Task<int> CountAskedAsync(Guid contactId, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What families have written.</summary>
public interface IFamilyMessageStore
{
    void Add(FamilyMessage message);

    /// <summary>The message, or <c>null</c> when there is none with that id.</summary>
    Task<FamilyMessage?> FindAsync(Guid id, CancellationToken cancellationToken);
}
