namespace WorkflowBk.Web.Publishing;

/// <summary>What is written by whoever publishes a version.</summary>
public sealed class PublishForm
{
    /// <summary>What is new, for everybody who reads the list of versions later.</summary>
    public string? Comment { get; set; }

    /// <summary>Says which drawing was read; another one is not published.</summary>
    public string? Hash { get; set; }
}
