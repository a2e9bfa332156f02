namespace WorkflowBk.Web.Templates;

/// <summary>Marks the texts of the pages where a municipality writes its own letters and e-mails.</summary>
public sealed class TemplateTexts;
