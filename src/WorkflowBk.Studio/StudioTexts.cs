namespace WorkflowBk.Studio;

/// <summary>Marker of what the server answers in the designer.</summary>
public sealed class StudioTexts;
