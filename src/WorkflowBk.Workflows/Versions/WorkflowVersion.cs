using WorkflowBk.Workflows.Definitions;

namespace WorkflowBk.Workflows.Versions;

/// <summary>A stored version of a workflow. Once published it never changes.</summary>
public sealed class WorkflowVersion
{
    private (string Hash, DateTimeOffset? PublishedAt)? _stored;

    private WorkflowVersion() { }

    internal WorkflowVersion(string definitionId, int version, string name, string json, string author, string comment, DateTimeOffset createdAt)
    {
        Id = $"{definitionId}-v{version}";
        DefinitionId = definitionId;
        Version = version;
        Name = name;
        Json = json;
        Hash = ContentHash.Of(json);
        Author = author;
        Comment = comment;
        CreatedAt = createdAt;
    }

    /// <summary>Id of this version.</summary>
    public string Id { get; private set; } = "";

    public string DefinitionId { get; private set; } = "";

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The workflow as Elsa 3 JSON.</summary>
    public string Json { get; private set; } = "";

    /// <summary>See <see cref="ContentHash"/>.</summary>
    public string Hash { get; private set; } = "";

    public string Author { get; private set; } = "";

    public string Comment { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>It has never been published, and can still be changed.</summary>
    public bool IsDraft => PublishedAt is null;

    /// <summary>New cases start on this version.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>What was stored before this object was changed; the same as now while it was not.</summary>
    public (string Hash, DateTimeOffset? PublishedAt) Stored => _stored ?? (Hash, PublishedAt);

    internal void Publish(DateTimeOffset at)
    {
        Remember();
        IsPublished = true;
        PublishedAt ??= at;
    }

    /// <summary>New cases do not start on it any more.</summary>
    internal void Retract() => IsPublished = false;

    /// <exception cref="InvalidOperationException">It has been published, and never changes.</exception>
    internal void Save(string name, string json, string author, DateTimeOffset at)
    {
        if (PublishedAt is not null)
            throw new InvalidOperationException($"Version {Id} has been published.");
        Remember();
        Name = name;
        Json = json;
        Hash = ContentHash.Of(json);
        Author = author;
        CreatedAt = at;
    }

    internal void CommentOn(string comment) => Comment = comment;

    private void Remember() => _stored ??= (Hash, PublishedAt);
}
