namespace WorkflowBk.Web.Calendars;

/// <summary>Which button was pressed.</summary>
public sealed class FeedModel
{
    /// <summary><c>Open</c> or <c>Shut</c>.</summary>
    public string? Action { get; set; }
}
