namespace WorkflowBk.Web.Contributions;

/// <summary>Marks the texts of the page where somebody without an account answers.</summary>
public sealed class ContributionTexts;
