namespace WorkflowBk.Web.Publishing;

/// <summary>Where a version is checked and published.</summary>
internal static class PublishAddresses
{
    public static string Of(string versionId) => $"/prosesser/{Uri.EscapeDataString(versionId)}/publiser";
}
