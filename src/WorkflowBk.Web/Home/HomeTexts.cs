namespace WorkflowBk.Web.Home;

/// <summary>Texts of the public front page.</summary>
public sealed class HomeTexts;
