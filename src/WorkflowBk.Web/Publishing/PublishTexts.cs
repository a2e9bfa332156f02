namespace WorkflowBk.Web.Publishing;

/// <summary>Marks the texts of the page that checks a draft and publishes it.</summary>
public sealed class PublishTexts;
