namespace WorkflowBk.Web.Designer;

/// <summary>Where the designer's pages are. They must lie below <see cref="DesignerFiles.Path"/>.</summary>
internal static class DesignerAddresses
{
    public const string Workflows = $"{DesignerFiles.Path}/arbeidsflyter";

    public const string Runs = $"{DesignerFiles.Path}/forlop";

    public static string Workflow(string definitionId) => $"{Workflows}/{Uri.EscapeDataString(definitionId)}";

    public static string Run(string id) => $"{Runs}/{Uri.EscapeDataString(id)}";
}
