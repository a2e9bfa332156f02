namespace WorkflowBk.Web.Texts;

/// <summary>Marks the texts that the frame and its building blocks show.</summary>
public sealed class SharedTexts;
