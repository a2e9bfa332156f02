namespace WorkflowBk.Domain.Attachments;

/// <summary>A file that belongs to a case or to one of its tasks. What it holds lies in a file of our own naming.</summary>
public sealed class Attachment
{
    private Attachment() { }

    public Attachment(
        Guid id, Guid caseId, Guid? taskId, string fileName, FileKind kind, StoredFile stored, string description, Guid uploadedBy, DateTimeOffset uploadedAt)
    {
        Id = id;
        CaseId = caseId;
        TaskId = taskId;
        FileName = fileName;
        Kind = kind;
        StoredName = stored.Name;
        Size = stored.Size;
        Sha256 = stored.Sha256;
        Description = description;
        UploadedBy = uploadedBy;
        UploadedAt = uploadedAt;
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The task it was added to; <c>null</c> for the case as a whole.</summary>
    public Guid? TaskId { get; private set; }

    /// <summary>What the user called it, cleaned (<see cref="FileNames.Clean"/>): for people to read, never a path.</summary>
    public string FileName { get; private set; } = "";

    public FileKind Kind { get; private set; }

    /// <summary>Name in the store, drawn at random.</summary>
    public string StoredName { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the content, as lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What it is, in the words of whoever added it; may be empty.</summary>
    public string Description { get; private set; } = "";

    public Guid UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }
}

/// <summary>The kinds of file that are taken in.</summary>
public enum FileKind
{
    Pdf,
    Png,
    Jpeg,
    Docx,
    Odt,
    Text,
}

/// <summary>A file as it lies in the store.</summary>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record StoredFile(string Name, long Size, string Sha256);
