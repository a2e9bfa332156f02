namespace WorkflowBk.Web.Attention;

/// <summary>Marks the texts of what needs attention; a source's sentences are keyed by <c>What.</c> and its own key.</summary>
public sealed class AttentionTexts;
