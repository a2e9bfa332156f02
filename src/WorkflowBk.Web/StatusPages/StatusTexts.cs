namespace WorkflowBk.Web.StatusPages;

/// <summary>
/// Texts of the families' status pages. They say nothing of what a case is about: they are read on locked screens and shared
/// machines, and a test holds them against the privacy guard.
/// </summary>
public sealed class StatusTexts;
