namespace WorkflowBk.Domain.Templates;

/// <summary>The own texts of the municipality that the current work is for.</summary>
public interface ITemplateStore
{
    /// <summary>The version in use; <c>null</c> when that is the shipped text.</summary>
    Task<TemplateVersion?> NewestAsync(TemplateId id, CancellationToken cancellationToken);

    Task<TemplateVersion?> FindAsync(TemplateId id, int number, CancellationToken cancellationToken);

    /// <summary>All versions of a template, the newest first.</summary>
    Task<IReadOnlyList<TemplateVersion>> HistoryAsync(TemplateId id, CancellationToken cancellationToken);

    /// <summary>The number in use of every template that has texts of its own.</summary>
    Task<IReadOnlyDictionary<TemplateId, int>> NumbersAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a new version.</summary>
    /// <returns>False when somebody else has made the version of that number first.</returns>
    Task<bool> TryAddAsync(TemplateVersion version, CancellationToken cancellationToken);
}
