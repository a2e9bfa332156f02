namespace WorkflowBk.Web.Information;

/// <summary>Texts of the public pages about the right, for families and for the services around them.</summary>
public sealed class InformationTexts;
