namespace WorkflowBk.Domain.Attachments;

/// <summary>
/// Where the content of attachments lies. A file is written before its row, so a row always has its file; a file that never got
/// its row is swept away later.
/// </summary>
public interface IAttachmentFiles
{
    /// <summary>Keeps content under a new random name.</summary>
    Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a stored file for reading; <c>null</c> when it is not there.</summary>
    Stream? Open(string name);

    /// <summary>Whether a stored file is there.</summary>
    bool Holds(string name);

    void Delete(string name);

    /// <summary>Names of files written before a moment.</summary>
    IReadOnlyList<string> WrittenBefore(DateTimeOffset moment);
}
