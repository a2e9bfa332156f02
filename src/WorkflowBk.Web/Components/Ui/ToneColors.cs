namespace WorkflowBk.Web.Components.Ui;

internal static class ToneColors
{
    /// <summary>The value Designsystemet's <c>data-color</c> takes for a tone.</summary>
    public static string DataColor(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };
}
