namespace WorkflowBk.Web.Editing;

/// <summary>Where the pages are that change a process without the drawing.</summary>
internal static class EditAddresses
{
    public static string List(string versionId) => $"/prosesser/{Uri.EscapeDataString(versionId)}/rediger";

    /// <summary>The list, at a step.</summary>
    public static string At(string versionId, string stepId) => $"{List(versionId)}#steg-{Uri.EscapeDataString(stepId)}";

    /// <summary>The list after a change, at the step that was changed or the one before it.</summary>
    public static string After(string versionId, string changedId, string? atId) =>
        $"{List(versionId)}?endret={Uri.EscapeDataString(changedId)}{(atId is null ? "" : $"#steg-{Uri.EscapeDataString(atId)}")}";

    public static string Step(string versionId, string stepId) => $"{List(versionId)}/{Uri.EscapeDataString(stepId)}";

    public static string New(string versionId, string stepId) => $"{Step(versionId, stepId)}/nytt";

    public static string First(string versionId, string containerId) =>
        $"/prosesser/{Uri.EscapeDataString(versionId)}/nytt-steg?i={Uri.EscapeDataString(containerId)}";

    public static string Move(string versionId, string stepId) => $"{Step(versionId, stepId)}/flytt";

    public static string Remove(string versionId, string stepId) => $"{Step(versionId, stepId)}/fjern";
}
