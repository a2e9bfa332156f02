namespace WorkflowBk.Web.Post;

/// <summary>The day a letter was posted, as it is typed.</summary>
public sealed class PostingModel
{
    public DateOnly? PostedOn { get; set; }
}
