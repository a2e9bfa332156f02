namespace WorkflowBk.Web.Components.Ui;

/// <summary>The colour something speaks in; the words must say the same without it.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}
