namespace WorkflowBk.Web.Post;

/// <summary>Texts about letters that must be posted, and about what families have written to us.</summary>
public sealed class PostTexts;
